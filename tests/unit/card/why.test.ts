import { describe, expect, it } from 'vitest';
import type { Reason } from '../../../src/annotate/types';
import { whySentences } from '../../../src/card/why';

const text = 'Lee Soo-ah, the\n  harbour master, spoke. Ms. Lee left.';
const why = (reasons: Reason[]): string[] => whySentences({ reasons }, { text });

describe('why this?', () => {
  const rows: [Reason, RegExp][] = [
    [{ type: 'alias', alias: 'Harbour Board' }, /“Harbour Board”/],
    [{ type: 'short-form', of: [0, 10], by: 'surname' }, /family name.*“Lee Soo-ah”/],
    [{ type: 'apposition', words: [12, 33] }, /“the harbour master,”|“the harbour master”/],
    [{ type: 'abbreviation', defined: [0, 3], long: 'Long Name' }, /“Long Name”/],
    [{ type: 'stands-for', what: 'the government' }, /the government/],
    [{ type: 'holder', office: 'Mayor', from: '2018-04', to: '2021' }, /Mayor from April 2018 to 2021/],
    [{ type: 'holder', office: 'Mayor', from: '2018-04-26', to: null }, /Mayor since 26 April 2018/],
    [{ type: 'introduced', words: [12, 33] }, /introduces this name/],
    [{ type: 'nearest', of: [0, 10] }, /nearest.*“Lee Soo-ah”/],
  ];
  it.each(rows)('%j', (reason, expected) => {
    expect(why([reason])).toEqual([expect.stringMatching(expected)]);
  });
  it('names what a sense agrees with and what else was considered, only where there is any', () => {
    expect(why([{ type: 'sense', score: 1, agrees: [], rivals: [] }])).toHaveLength(1);
    const all = why([{ type: 'sense', score: 1, agrees: ['A', 'B'], rivals: [{ title: 'C', score: 0.2 }] }]);
    expect(all.join(' ')).toMatch(/A and B.*C/);
  });
  it('says nothing twice', () => {
    expect(
      why([
        { type: 'alias', alias: 'X' },
        { type: 'alias', alias: 'X' },
      ]),
    ).toHaveLength(1);
  });
});
