/**
 * People whose name needs company, for others bear it, and whom the article introduces by what the glossary says of them: "James Baker, secretary of
 * state", "the evangelist Rick Warren".
 */
import type { GlossaryImage, Sense } from '../glossary/types';
import { type Hit, headOf, senseKey } from './hits';
import { FUNCTION_WORDS } from './lexicon/commons';
import { isPeople } from './lexicon/peoples';
import type { Judged } from './names/people';
import { type Chosen, round } from './senses';
import { plain, type Words } from './words';

/** What so many are that it tells nobody from his namesakes. */
const COMMON =
  /^(?:man|woman|boy|girl|politician|leader|member|official|person|friend|head|chief|candidate|resident|citizen|native|victim|player|writer|author|former|new|old|first|one)$/;

/** The words of what the glossary says of an entry, plain and small. */
function wordsOfEntry(images: readonly GlossaryImage[], sense: Sense): Set<string> {
  const image = images[sense.image] as GlossaryImage;
  const { gloss, summary } = image.said(sense.entry);
  const offices = image.offices(sense.entry).map((office) => image.head(office).title);
  return new Set(
    plain([gloss, summary, ...offices].join(' '))
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u)
      .filter((word) => word.length > 2),
  );
}

/** Whether an introduction says of somebody what the glossary does: the role and one thing more, or the role alone where nothing more is said. */
function agrees(roles: readonly string[], words: readonly string[], said: ReadonlySet<string>): boolean {
  if (!roles.some((role) => said.has(role))) return false;
  const telling = [...new Set(words)].filter((word) => !FUNCTION_WORDS.has(word) && !COMMON.test(word));
  const shared = telling.filter((word) => said.has(word) || (isPeople(word) && isOfLand(word, said))).length;
  return shared >= (telling.length === 1 ? 1 : 2);
}

/** "Tunisian" where the glossary says "Tunisia". */
function isOfLand(adjective: string, said: ReadonlySet<string>): boolean {
  const stem = adjective.slice(0, Math.max(4, adjective.length - 3));
  for (const word of said) if (word.startsWith(stem)) return true;
  return false;
}

/** The chosen, and those of the hits without an answer whose person the article's own introduction settles, in order. Linear but for the senses of a name. */
export function settledByIntroduction(
  { all }: Words,
  images: readonly GlossaryImage[],
  hits: readonly Hit[],
  chosen: readonly Chosen[],
  judged: readonly Judged[],
): Chosen[] {
  const answered = new Set(chosen.map(({ hit }) => hit));
  const byFirst = new Map(hits.flatMap((hit) => (answered.has(hit) ? [] : [[hit.from, hit] as const])));
  const settled: Chosen[] = [];
  const read = new Map<string, Set<string>>();
  const wordsOf = (sense: Sense): Set<string> => {
    const key = senseKey(sense);
    const found = read.get(key) ?? wordsOfEntry(images, sense);
    read.set(key, found);
    return found;
  };
  for (const { chunk, split, introduction } of judged) {
    const hit = byFirst.get(split.core);
    if (!hit || hit.to !== split.to || introduction?.kin) continue;
    const before = all.slice(chunk.from, split.core).map((word) => word.lower);
    const roles = [...(introduction?.roles ?? []), ...(split.title === '' ? [] : [split.title])];
    if (roles.length === 0) continue;
    const said = [...(introduction?.words ?? []), ...before];
    const fitting = hit.senses.filter(
      (sense) => headOf(images, sense).kind === 'person' && agrees(roles, said, wordsOf(sense)),
    );
    const [sense] = fitting;
    if (!sense || fitting.length !== 1) continue;
    settled.push({
      hit,
      sense,
      head: headOf(images, sense),
      score: round(0.9),
      reasons: [
        { type: 'alias', alias: sense.alias },
        { type: 'sense', score: 1, agrees: ['its introduction'], rivals: [] },
      ],
    });
  }
  return settled.length === 0 ? [...chosen] : [...chosen, ...settled].sort((a, b) => a.hit.start - b.hit.start);
}
