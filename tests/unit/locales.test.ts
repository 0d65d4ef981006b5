import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogues, localeFiles } from '../../src/tools/locales';
import { filled } from '../../src/ui/catalogue';

const all = catalogues();
const english = all.get('en') ?? {};
const keys = Object.keys(english);
const placesOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name))].sort();

const root = path.join(import.meta.dirname, '../..');
const sources = [
  'wxt.config.ts',
  ...readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((name) => path.join('src', name)),
].flatMap((name) => (/\.tsx?$/.test(name) ? [readFileSync(path.join(root, name), 'utf8')] : []));

describe('the catalogues', () => {
  it('are six', () => expect([...all.keys()]).toEqual(['de', 'en', 'es', 'fr', 'ja', 'ko']));

  it.each([...all])('%s has every message, none empty, none more, with the same places to fill', (lang, texts) => {
    expect(Object.keys(texts)).toEqual(keys);
    expect(texts.lang).toBe(lang);
    for (const key of keys) {
      expect(texts[key]?.trim(), key).not.toBe('');
      expect(placesOf(texts[key] ?? ''), key).toEqual(placesOf(english[key] ?? ''));
    }
  });

  it.each([...all])('%s leaves nothing of its places behind once filled', (_, texts) => {
    for (const key of keys) {
      const values = Object.fromEntries(placesOf(english[key] ?? '').map((name) => [name, 3]));
      expect(filled(texts[key] ?? '', values), key).not.toMatch(/[{}#]/);
    }
  });

  it('holds no message that nothing uses', () => {
    const code = sources.join('\n');
    const unused = keys.filter((key) => !code.includes(`'${key}'`) && !code.includes(`__MSG_${key}__`));
    expect(unused.filter((key) => key !== 'lang' && key !== 'manifest_name')).toEqual([]);
  });

  it('doubles dollar signs for the browser', () => {
    for (const { contents } of localeFiles()) {
      for (const { message } of Object.values(JSON.parse(contents) as Record<string, { message: string }>)) {
        expect(message.replaceAll('$$', '')).not.toContain('$');
      }
    }
  });
});

describe('filled', () => {
  it('chooses the form by number, and writes numbers as the language does', () => {
    const text = '{n, plural, one {# page} other {# pages}} of {what}';
    expect(filled(text, { n: 1, what: 'it' })).toBe('1 page of it');
    expect(filled(text, { n: 1204, what: 'it' })).toBe('1,204 pages of it');
  });

  it('puts in what it is given as it stands', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(filled('a {x} b', { x: value })).toBe(`a ${value} b`);
      }),
    );
  });
});
