/** Organisations of which only the article tells. */
import type { Draft } from './draft';
import type { Introduction } from './names/introductions';
import type { Judged } from './names/people';
import type { Span } from './types';
import type { Word, Words } from './words';

/** Adjectives with a capital that stand before names of organisations and begin none. */
const ADJECTIVE = /^(?:islamist|jihadist|shiite|shia|sunni|tory)$/;

/** Organisations that only the article introduces: each mention by the full name. */
export function introduceOrganizations(text: string, words: Words, judged: readonly Judged[], drafts: Draft[]): void {
  const spanOf = ({ chunk }: Judged): Span => {
    const first = words.all[chunk.from] as Word;
    const from = chunk.to - chunk.from > 1 && ADJECTIVE.test(first.lower) ? chunk.from + 1 : chunk.from;
    return [(words.all[from] as Word).start, (words.all[chunk.to - 1] as Word).end];
  };
  const introduced = new Map<string, Introduction>();
  for (const one of judged) {
    if (one.kind !== 'organization' || !one.introduction) continue;
    // "run as a Hybrid Organization": one of a kind with capitals, no name.
    const previous = words.all[one.chunk.from - 1];
    if (/^(?:a|an|any|every)$/.test(previous?.lower ?? '') && words.all[one.chunk.from]?.gap === 'space') continue;
    const [start, end] = spanOf(one);
    const key = text.slice(start, end).toLowerCase();
    if (!introduced.has(key)) introduced.set(key, one.introduction);
  }
  if (introduced.size === 0) return;
  for (const one of judged) {
    const [start, end] = spanOf(one);
    const title = text.slice(start, end);
    const introduction = introduced.get(title.toLowerCase());
    if (!introduction) continue;
    drafts.push({
      start,
      end,
      subject: { type: 'named', title, kind: 'organization', introduction, key: title.toLowerCase() },
      score: 0.85,
      reasons: [{ type: 'introduced', words: [introduction.start, introduction.end] }],
    });
  }
}
