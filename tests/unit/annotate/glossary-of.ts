/** Small glossaries for the matcher's tests: only what matching reads is filled in. */
import type { Alias, Entry, Glossary, Kind } from '../../../src/glossary/types';

/** `Title`, or `Title|other alias|…`; an alias may end in `:exact`, `:any` or `:context`; kind after `#`. */
export function glossaryOf(lines: readonly string[], pack = 'test'): Glossary {
  const entries = lines.map((line, index) => {
    const [names = '', kind = 'term'] = line.split('#');
    return entryOf(`e${String(index).padStart(6, '0')}`, names.split('|'), kind as Kind, pack);
  });
  return { pack: { id: pack, title: 'Test', date: '2026-01-01', licence: 'MIT' }, entries };
}

/** An entry with the given names, of which the first is its title; see {@link glossaryOf}. */
export function entryOf(id: string, names: readonly string[], kind: Kind, pack: string): Entry {
  const aliases = names.map((name): Alias => {
    const [text = '', rule] = name.split(/:(?=exact$|any$|context$)/);
    if (rule === 'context') return { text, case: 'smart', needs: 'context' };
    return { text, case: rule === 'exact' || rule === 'any' ? rule : 'smart' };
  });
  const title = aliases[0]?.text ?? '';
  return {
    pack,
    id,
    title,
    kind,
    layer: 'written',
    desk: 'test',
    aliases,
    gloss: `gloss of ${title}`,
    summary: `Summary of ${title}.`,
    familiarity: 3,
    topics: ['test'],
    related: [],
    facts: {},
    timeline: [],
    holders: [],
    place: null,
    wikipedia: null,
    sources: [{ title: 'Test' }],
    reviewed: '2026-01-01',
  };
}
