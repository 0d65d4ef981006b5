import { describe, expect, it } from 'vitest';
import { coversAll, siteOf } from '../../../src/options/origins';
import { filterRows, folded, groupsOf, rowsOf } from '../../../src/panel/cast';
import { ANNOTATED } from '../../gallery/data';

const rows = rowsOf(ANNOTATED);
const titles = (query: string): string[] => filterRows(rows, query, ANNOTATED).map(({ title }) => title);

describe('cast of the panel', () => {
  it('lists everybody once, in order of first mention', () => {
    expect(rows).toHaveLength(ANNOTATED.cast.length);
    const firsts = rows.map(({ offsets }) => offsets[0] ?? -1);
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
  });
  it('leaves out whom nothing mentions', () => {
    const ghost = { title: 'Ghost', kind: null, entry: null, introduction: null, annotations: [] };
    expect(rowsOf({ ...ANNOTATED, cast: [...ANNOTATED.cast, ghost] })).toHaveLength(rows.length);
  });
  it('groups without losing a row', () => {
    const groups = groupsOf(rows);
    expect(groups.map(({ family }) => family)).toEqual(['people', 'bodies', 'places', 'deeds', 'arms', 'ideas']);
    expect(groups.flatMap((group) => group.rows)).toHaveLength(rows.length);
  });
  it.each([
    ['', rows.length],
    ['dprk', 2],
    ['북극성', 1],
    ['vice minister', 1],
    ['minister vice', 1],
    ['zebra', 0],
  ])('finds by %j: %i', (query, count) => {
    expect(titles(query)).toHaveLength(count);
  });
  it('folds what people do not type', () => {
    expect(folded('  D.P.R.K.  Élysée ')).toBe('dprk elysee');
  });
});

describe('origins', () => {
  it.each([
    ['*://*/*', true],
    ['https://*/*', true],
    ['<all_urls>', true],
    ['*://news.example/*', false],
    ['*://*.news.example/*', false],
  ])('%s covers everything: %s', (origin, expected) => {
    expect(coversAll([origin])).toBe(expected);
  });
  it('speaks of a host', () => {
    expect([siteOf('*://*.news.example/*'), siteOf('https://a.b/*')]).toEqual(['news.example', 'a.b']);
  });
});
