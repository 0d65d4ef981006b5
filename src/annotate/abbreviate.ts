/** Applying an article's own abbreviations: they beat the glossary's names and hold for the whole text. */
import { type Definition, definitionsOf, implied, shortKey } from './abbreviations';
import type { Draft, Subject } from './draft';
import { ORG_HEADS } from './lexicon/heads';
import type { Chunk } from './names/chunks';
import { bodyClause } from './names/clauses';
import type { Chosen } from './senses';
import type { Span } from './types';
import type { Word, Words } from './words';

/**
 * Applies the article's own abbreviations; pushes their annotations first, so that they win where the
 * glossary has the letters too. `owner`: for each word the position in `chosen` of what covers it, or -1. Returns the definitions, implied ones last.
 */
export function abbreviate(
  text: string,
  words: Words,
  chunks: readonly Chunk[],
  chosen: readonly Chosen[],
  owner: Int32Array,
  isPerson: (from: number) => boolean,
  drafts: Draft[],
): Definition[] {
  const at = (word: number): Chosen | undefined => chosen[owner[word] ?? -1];
  const definitions = definitionsOf(text, words, isPerson);
  const known = new Set(definitions.map((one) => one.key));
  const open = new Map<string, Word>();
  words.all.forEach((word, index) => {
    const key = shortKey(word.text);
    if (
      word.caps &&
      key.length >= 3 &&
      key.length <= 8 &&
      owner[index] === -1 &&
      !known.has(key) &&
      !open.has(key) &&
      /^\p{Lu}+$/u.test(key)
    )
      open.set(key, word);
  });
  if (open.size > 0) definitions.push(...implied(text, words, chunks, open, isPerson));
  if (definitions.length === 0) return definitions;
  const subjects = new Map<string, { subject: Subject; definition: Definition }>();
  for (const definition of definitions) {
    const exact = at(definition.from) ?? at(definition.from + 1);
    const long = exact && exact.hit.to >= definition.to - 1 && exact.hit.to - exact.hit.from > 1 ? exact : undefined;
    const own = at(definition.shortAt);
    const agrees = own && !long && sharesWords(own.head.title, definition.long);
    const target = long ?? (agrees ? own : undefined);
    const isBody = words.all.slice(definition.from, definition.to).some((word) => ORG_HEADS.has(word.lower));
    const subject: Subject = target
      ? { type: 'entry', chosen: target }
      : {
          type: 'named',
          title: definition.long,
          kind: isBody ? 'organization' : null,
          introduction: isBody ? bodyClause(words.all, definition.to) : null,
          key: definition.long.toLowerCase(),
        };
    subjects.set(definition.key, { subject, definition });
    if (subject.type === 'named' && isOwnName(words, owner, definition)) {
      drafts.push({
        start: definition.longStart,
        end: definition.longEnd,
        subject,
        score: 0.9,
        reasons: [{ type: 'introduced', words: [definition.longStart, definition.end] }],
      });
    }
  }
  words.all.forEach((word, index) => {
    if (!word.cap && !/\p{Lu}/u.test(word.text)) return;
    const entry = subjects.get(shortKey(word.text));
    if (!entry || words.blocks[word.block]?.part === 'byline') return;
    const inside = chosen[owner[index] ?? -1];
    if (inside && inside.hit.to - inside.hit.from > 1) return;
    const { definition, subject } = entry;
    const span: Span = [definition.longStart, definition.longEnd];
    drafts.push({
      start: word.start,
      end: word.end,
      subject,
      score: definition.defined ? 0.97 : 0.85,
      reasons: [{ type: 'abbreviation', defined: [definition.start, definition.end], long: definition.long }],
      mention: span,
    });
  });
  return definitions;
}

/** A long form in capitals, beside its abbreviation and with nothing of the glossary's in it: a name that this article brings up. */
function isOwnName(words: Words, owner: Int32Array, definition: Definition): boolean {
  if (!definition.defined || definition.longStart > definition.start) return false;
  const long = words.all.slice(definition.from, definition.to);
  const weighty = long.filter((word) => word.lower.length > 3);
  return (
    weighty.length > 1 &&
    weighty.every((word) => word.cap) &&
    !long.some((_, index) => owner[definition.from + index] !== -1)
  );
}

function sharesWords(title: string, long: string): boolean {
  const words = (name: string): string[] =>
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 5));
  const a = words(title);
  const b = new Set(words(long));
  return a.length > 0 && a.filter((word) => b.has(word)).length * 2 >= Math.min(a.length, b.size);
}
