import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ldNodes, namesOf, stringOf, typesOf } from '../../../src/article/jsonld';

/** A page that holds these scripts and nothing else. */
const page = (...scripts: string[]) =>
  ({ querySelectorAll: () => scripts.map((textContent) => ({ textContent })) }) as unknown as Document;

const types = (...scripts: string[]) => ldNodes(page(...scripts)).flatMap(typesOf);

describe('ldNodes', () => {
  const table: [string, string[], string[]][] = [
    ['one object', ['{"@type":"NewsArticle"}'], ['newsarticle']],
    ['an array', ['[{"@type":"WebSite"},{"@type":"NewsArticle"}]'], ['website', 'newsarticle']],
    [
      'a graph',
      ['{"@graph":[{"@type":"WebPage"},{"@type":["Article","BlogPosting"]}]}'],
      ['webpage', 'article', 'blogposting'],
    ],
    ['an article within its page', ['{"@type":"WebPage","mainEntity":{"@type":"Article"}}'], ['webpage', 'article']],
    ['types as addresses', ['{"@type":"https://schema.org/NewsArticle"}'], ['newsarticle']],
    ['a raw line break in a string', ['{"@type":"Article","headline":"a\nb"}'], ['article']],
    ['a comma too many', ['{"@type":"Article","about":["x",],}'], ['article']],
    ['a comment around it', ['<!-- {"@type":"Article"} -->'], ['article']],
    ['CDATA around it', ['/*<![CDATA[*/{"@type":"Article"}/*]]>*/'], ['article']],
    ['one broken script beside a whole one', ['{"@type":', '{"@type":"Article"}'], ['article']],
    ['no object', ['null', '"x"', '7', '', '[]', '[[[null]]]'], []],
    ['types that are no strings', ['{"@type":[7,null,"Article"]}'], ['article']],
  ];
  for (const [name, scripts, want] of table) it(name, () => expect(types(...scripts)).toEqual(want));

  it('stops at its size, and keeps what came before', () => {
    const large = `{"@type":"Product","name":"${'x'.repeat(400_000)}"}`;
    expect(types('{"@type":"Article"}', large)).toEqual(['article']);
    expect(types(large, '{"@type":"Article"}')).toEqual([]);
  });

  it('stops at its count and depth', () => {
    const many = JSON.stringify(Array.from({ length: 2000 }, () => ({ '@type': 'Thing' })));
    expect(types(many).length).toBe(400);
    let deep: unknown = { '@type': 'Article' };
    for (let i = 0; i < 50; i++) deep = { '@graph': deep };
    expect(types(JSON.stringify(deep))).toEqual([]);
  });

  it('never throws, whatever the script holds', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (raw) => Array.isArray(ldNodes(page(raw)))));
  });
});

describe('strings and names', () => {
  it('are the first, the name or the value, cut and on one line', () => {
    expect(stringOf(['  a\n b ', 'c'])).toBe('a b');
    expect(stringOf({ name: 'Ida Brandt' })).toBe('Ida Brandt');
    expect(stringOf({ '@value': 'x' })).toBe('x');
    expect(stringOf('x'.repeat(900), 120)?.length).toBe(120);
    for (const nothing of [null, undefined, 7, '', ' ', [], {}]) expect(stringOf(nothing)).toBeNull();
  });

  it('are listed once each and capped', () => {
    expect(namesOf([{ name: 'a' }, 'a', { name: 'b' }, 7], 10)).toEqual(['a', 'b']);
    expect(
      namesOf(
        Array.from({ length: 90 }, (_, i) => `n${i}`),
        20,
      ).length,
    ).toBe(20);
  });
});
