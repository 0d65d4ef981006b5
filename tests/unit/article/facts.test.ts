import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/article/facts';
import { checkedLanguage } from '../../../src/article/language';

describe('dayOf', () => {
  const table: [unknown, string | null][] = [
    ['2019-10-06T07:20:00.000Z', '2019-10-06'],
    // The publisher's own day, not that of Greenwich.
    ['2021-05-04T00:30:00+09:00', '2021-05-04'],
    ['2021/5/4', '2021-05-04'],
    ['20210504', '2021-05-04'],
    ['May 4, 2021', '2021-05-04'],
    ['4th May 2021', '2021-05-04'],
    [['2021-05-04'], '2021-05-04'],
    [{ '@value': '2021-05-04' }, '2021-05-04'],
    ['2021-02-30', null],
    ['0000-00-00', null],
    // Which is the month?
    ['04/05/2021', null],
    ['yesterday', null],
    ['', null],
    [null, null],
    [17, null],
  ];
  for (const [given, day] of table) it(`${JSON.stringify(given)} is ${day}`, () => expect(dayOf(given)).toBe(day));

  it('gives a possible day or nothing, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const day = dayOf(value);
        if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });

  it('keeps every day it is given', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          expect(dayOf(date.toISOString())).toBe(date.toISOString().slice(0, 10));
        },
      ),
    );
  });
});

describe('checkedLanguage', () => {
  const zh = '港口委员会周二投票决定拓宽北部航道，渔民多年来一直反对这项计划。'.repeat(3);
  const ja = '港の委員会は火曜日に水路を広げることを決めました。漁師たちは長年反対してきました。'.repeat(3);
  const ru = 'Совет порта во вторник решил расширить северный канал, против чего годами выступали рыбаки.';
  const en = 'The harbour council voted on Tuesday to widen the northern channel, which fishermen had opposed.';
  const table: [string | null, string, string | null][] = [
    ['en', en, 'en'],
    [null, en, null],
    ['en', zh, 'zh'],
    ['zh-Hant', zh, 'zh-Hant'],
    ['en', ja, 'ja'],
    ['zh', ja, 'ja'],
    ['uk', ru, 'uk'],
    // Cyrillic is written in many languages: nothing is assumed.
    ['en', ru, null],
    ['ja', en, null],
  ];
  for (const [declared, text, want] of table) {
    it(`${declared} over ${text.slice(0, 12)}… is ${want}`, () => expect(checkedLanguage(declared, text)).toBe(want));
  }
});
