import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hushed,
  type Memory,
  type MemoryChange,
  memoryFrom,
  NOTHING,
  pageKey,
  remembered,
} from '../../src/memory/memory';
import { QUOTE_MAX, sentenceAround } from '../../src/memory/quote';

const entry = { pack: 'sidelight', id: 'dprk' };
const know: MemoryChange = { type: 'know', known: { entry, title: 'North Korea', day: '2026-11-24' } };
const page = 'https://news.example/story';
const hide = (title: string, at = page): MemoryChange => ({
  type: 'hide',
  hidden: { page: at, pageTitle: 'Story', entry: null, title, text: title, day: '2026-11-24' },
});
const lookUp = (quote: string): MemoryChange => ({
  type: 'look-up',
  lookUp: {
    entry,
    title: 'North Korea',
    gloss: 'a state',
    text: 'the North',
    quote,
    page,
    pageTitle: 'Story',
    day: '2026-11-24',
  },
});
const all = (changes: MemoryChange[], from: Memory = NOTHING): Memory => changes.reduce(remembered, from);

describe('what is hushed', () => {
  it('a known entry, on every page, until it is undone', () => {
    const memory = all([know]);
    expect(hushed(memory, page, { entry, title: 'x' })).toBe('known');
    expect(hushed(memory, 'https://other.example/', { entry, title: 'x' })).toBe('known');
    expect(hushed(memory, page, { entry: { ...entry, pack: 'mine' }, title: 'x' })).toBeNull();
    expect(hushed(all([{ type: 'unknow', entry }], memory), page, { entry, title: 'x' })).toBeNull();
  });

  it('a hidden name, on its page only, until it is undone', () => {
    const memory = all([hide('Mr. Tern')]);
    expect(hushed(memory, page, { entry: null, title: 'Mr. Tern' })).toBe('hidden');
    expect(hushed(memory, page, { entry: null, title: 'Ms. Tern' })).toBeNull();
    expect(hushed(memory, `${page}/2`, { entry: null, title: 'Mr. Tern' })).toBeNull();
    const undone = all([{ type: 'unhide', page, entry: null, title: 'Mr. Tern' }], memory);
    expect(hushed(undone, page, { entry: null, title: 'Mr. Tern' })).toBeNull();
  });

  it('hidden goes before known', () => {
    const hidden: MemoryChange = {
      type: 'hide',
      hidden: { page, pageTitle: '', entry, title: 'North Korea', text: 'NK', day: '2026-11-24' },
    };
    expect(hushed(all([know, hidden]), page, { entry, title: 'x' })).toBe('hidden');
  });

  it('names a page without its query and fragment', () => {
    expect(pageKey('https://a.example/b?c=d#e')).toBe('https://a.example/b');
    expect(pageKey('https://a.example/b#e?f')).toBe('https://a.example/b');
  });
});

describe('the reading list', () => {
  it('is kept only where the reader asked for it', () => {
    expect(all([lookUp('One.')]).lookUps).toEqual([]);
    expect(all([lookUp('One.')], { ...NOTHING, keeping: true }).lookUps).toHaveLength(1);
  });

  it('holds a sentence once, at its last look', () => {
    const { lookUps } = all([lookUp('One.'), lookUp('Two.'), lookUp('One.')], { ...NOTHING, keeping: true });
    expect(lookUps.map(({ quote }) => quote)).toEqual(['Two.', 'One.']);
  });
});

describe('reading what was stored', () => {
  it('gives back what it stored', () => {
    const memory = all([know, hide('A'), hide('B'), lookUp('One.')], { ...NOTHING, keeping: true });
    expect(memoryFrom(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
  });

  it('drops damaged lines and keeps the sound ones', () => {
    const memory = memoryFrom({ known: [{ entry, title: 'ok', day: '2026-11-24' }, { title: 7 }, null], hidden: 'x' });
    expect(memory.known).toHaveLength(1);
    expect(memory.hidden).toEqual([]);
  });

  it('never throws and never gives more than it may', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        const memory = memoryFrom(stored);
        expect(Array.isArray(memory.known) && Array.isArray(memory.hidden) && Array.isArray(memory.lookUps)).toBe(true);
      }),
    );
  });
});

describe('the sentence around a mention', () => {
  const text = 'First block.\n\nMr. Tern spoke. The North  did\nnot answer. Later, nobody came.';
  const blocks = [
    { start: 0, end: 12 },
    { start: 14, end: text.length },
  ];
  it('is one sentence, squeezed', () => {
    const start = text.indexOf('The North');
    expect(sentenceAround(text, blocks, { start, end: start + 9 }, 'en')).toBe('The North did not answer.');
  });

  it('does not break at a title', () => {
    const said = 'It ended. So said Mr. Tern of the North on Monday. Nobody came.';
    const start = said.indexOf('the North');
    const quote = sentenceAround(said, [{ start: 0, end: said.length }], { start, end: start + 9 }, 'en');
    expect(quote).toBe('So said Mr. Tern of the North on Monday.');
  });

  it('holds the mention and stays short, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 3000 }),
        fc.nat(),
        fc.nat(60),
        fc.constantFrom('en', null, 'x-!'),
        (s, a, b, lang) => {
          const start = a % (s.length + 1);
          const end = Math.min(s.length, start + b);
          const quote = sentenceAround(s, [{ start: 0, end: s.length }], { start, end }, lang);
          expect(quote.length).toBeLessThanOrEqual(QUOTE_MAX + 200);
          const inside = s.slice(start, end).replace(/\s+/gu, ' ').trim();
          expect(quote).toContain(inside);
        },
      ),
    );
  });
});
