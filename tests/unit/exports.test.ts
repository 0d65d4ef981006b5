import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { LookUp } from '../../src/memory/memory';
import { asAnki, asCsv, asMarkdown } from '../../src/notes/exports';

const one: LookUp = {
  entry: null,
  title: 'Tern *Harbour*',
  gloss: 'a port',
  text: 'the Harbour',
  quote: 'It was, "they" said, in the Harbour.',
  page: 'https://news.example/a(b)',
  pageTitle: 'Ports [and] ships',
  day: '2026-11-24',
};
const anyLookUp = fc.record({
  entry: fc.constant(null),
  title: fc.string({ maxLength: 60 }),
  gloss: fc.string({ maxLength: 60 }),
  text: fc.string({ maxLength: 20 }),
  quote: fc.string({ maxLength: 100 }),
  page: fc.webUrl(),
  pageTitle: fc.string({ maxLength: 60 }),
  day: fc.constant('2026-11-24'),
});

describe('Markdown', () => {
  it('groups by page and escapes what would be marks', () => {
    expect(asMarkdown([one], 'Looked up')).toBe(
      '# Looked up\n\n## [Ports \\[and\\] ships](https://news.example/a%28b%29)\n\n2026-11-24\n\n' +
        '- **Tern \\*Harbour\\***: a port\n  > It was, "they" said, in the Harbour.\n',
    );
  });

  it('makes no link of an address that is none of the web', () => {
    expect(asMarkdown([{ ...one, page: 'javascript:alert(1)' }], 'x')).not.toContain('](');
  });
});

describe('CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('neutralises %j', (title) => {
    const rows = Papa.parse<string[]>(asCsv([{ ...one, title }])).data;
    expect(rows[1]?.[0]).toBe(`'${title}`);
  });

  it('reads back to what was written, whatever it was', () => {
    fc.assert(
      fc.property(fc.array(anyLookUp, { minLength: 1, maxLength: 5 }), (list) => {
        const { data } = Papa.parse<string[]>(asCsv(list).slice(1, -2), { delimiter: ',', newline: '\r\n' });
        expect(data.length).toBe(list.length + 1);
        list.forEach((item, index) => {
          const cell = data[index + 1]?.[3] ?? '';
          expect(/^[=+\-@\t\r]/.test(item.quote) ? cell.slice(1) : cell).toBe(item.quote);
        });
      }),
    );
  });
});

describe('Anki', () => {
  it('has one line a card, two fields, and no markup of the text', () => {
    fc.assert(
      fc.property(fc.array(anyLookUp, { minLength: 1, maxLength: 5 }), (list) => {
        const lines = asAnki(list).trimEnd().split('\n').slice(3);
        const { data } = Papa.parse<string[]>(lines.join('\n'), { delimiter: '\t' });
        expect(lines.length).toBe(list.length);
        for (const row of data) expect(row.length).toBe(2);
      }),
    );
    expect(asAnki([{ ...one, title: '<script>' }])).toContain('&lt;script&gt;');
  });
});
