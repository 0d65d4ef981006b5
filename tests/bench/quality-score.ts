/** Scores of answers against gold. Every count can be listed with the text around it. */
import type { Annotated, Annotation } from '../../src/annotate/types';
import { plain } from '../../src/annotate/words';
import type { GoldAbbreviation, GoldDocument, GoldMention, GoldShortForm } from './quality-gold';
import { LISTS, sameTitle } from './quality-titles';

/** One thing worth looking at. */
export interface Finding {
  doc: string;
  what: string;
  context: string;
}

/** Text around a span, on one line. */
export function around(text: string, start: number, end: number, width = 50): string {
  return `${text.slice(Math.max(0, start - width), start)}[${text.slice(start, end)}]${text.slice(end, end + width)}`.replace(
    /\s+/g,
    ' ',
  );
}

const NOT_NAMES = new Set(['value', 'role']);
const isName = (mention: GoldMention): boolean => mention.form === undefined || mention.form === 'name';

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** Whether an answer stands for the same person or thing as a marked name. */
export function sameThing(
  document: GoldDocument,
  annotation: Annotation,
  cluster: string | undefined,
  title: string | null,
  full?: string,
): boolean {
  if (annotation.wikipedia !== null && title !== null && sameTitle(annotation.wikipedia, title)) return true;
  const of = annotation.mention;
  if (of && cluster !== undefined) {
    const at = { start: of[0], end: of[1] };
    const marked = document.mentions
      .filter((mention) => overlap(mention, at) > 0)
      .sort((a, b) => overlap(b, at) - overlap(a, at));
    if (marked.some((mention) => mention.coref_id === cluster)) return true;
    if (marked.length > 0 && annotation.wikipedia === null && full === undefined) return false;
  }
  const names = [full, title ?? undefined]
    .filter((name): name is string => typeof name === 'string')
    .map((name) => plain(name).replace(/\s*\(.*\)$/, ''));
  const own = plain(annotation.title);
  if (names.some((name) => sameTitle(name, annotation.title))) return true;
  if (title !== null && annotation.entry === null && sameTitle(title, annotation.title)) return true;
  return names.some((name) => name === own || name.replace(/[\s.-]/g, '') === own.replace(/[\s.-]/g, ''));
}

/** Short forms: right, wrong, silent; ambiguous ones apart. */
export interface ShortScore {
  right: number;
  wrong: number;
  silent: number;
}

/** What one short form got. */
export function judgeShort(
  document: GoldDocument,
  answer: Annotated,
  gold: GoldShortForm,
): { verdict: keyof ShortScore; annotation: Annotation | undefined } {
  const found = answer.annotations.filter((annotation) => overlap(annotation, gold) > 0)[0];
  if (!found) return { verdict: 'silent', annotation: undefined };
  // Candidates side by side are no answer, right or wrong.
  if (answer.cast[found.cast]?.alternatives) return { verdict: 'silent', annotation: found };
  // A person whom the article never names in full: the name itself is all there is to compare.
  if (gold.full === null && sameTitle(found.title.split(/\s+/).at(-1) ?? '', gold.text))
    return { verdict: 'right', annotation: found };
  if (found.entry !== null && found.wikipedia === null && gold.wikipedia_title === null && !found.mention)
    return {
      verdict: sameThing(document, found, gold.cluster, null, gold.full) ? 'right' : 'wrong',
      annotation: found,
    };
  return {
    verdict: sameThing(document, found, gold.cluster, gold.wikipedia_title, gold.full) ? 'right' : 'wrong',
    annotation: found,
  };
}

/** Long forms are the same where one holds the other, small words and case apart. */
export function sameLong(a: string, b: string): boolean {
  const fold = (text: string): string =>
    plain(text)
      .replace(/^the /, '')
      .replace(/[^\p{L}\p{N} ]/gu, '')
      .trim();
  const [x, y] = [fold(a), fold(b)];
  return x.includes(y) || y.includes(x);
}

/** Pairs of abbreviation and long form. */
export function judgeAbbreviations(
  answer: Annotated,
  gold: readonly GoldAbbreviation[],
): { right: GoldAbbreviation[]; missed: GoldAbbreviation[]; wrong: string[]; unmarked: string[] } {
  const result = {
    right: [] as GoldAbbreviation[],
    missed: [] as GoldAbbreviation[],
    wrong: [] as string[],
    unmarked: [] as string[],
  };
  const key = (text: string): string => text.replace(/\./g, '');
  for (const one of gold) {
    if (one.kind !== 'paren' && one.kind !== 'reverse') continue;
    const mine = answer.abbreviations.find((other) => key(other.short) === key(one.short));
    if (mine && one.long !== null && sameLong(mine.long, one.long)) result.right.push(one);
    else result.missed.push(one);
  }
  for (const mine of answer.abbreviations) {
    const theirs = gold.filter((one) => key(one.short) === key(mine.short));
    if (theirs.length === 0 || theirs.every((one) => one.long === null))
      result.unmarked.push(`${mine.short} = ${mine.long}`);
    else if (!theirs.some((one) => one.long !== null && sameLong(mine.long, one.long)))
      result.wrong.push(`${mine.short} = ${mine.long}`);
  }
  return result;
}

/** Right, wrong and noise of all annotations of a document. */
export function judgeAll(
  document: GoldDocument,
  answer: Annotated,
): {
  right: Annotation[];
  wrong: { annotation: Annotation; gold: GoldMention }[];
  noise: Annotation[];
  unlinked: number;
  /** Organisations and events of which the article gives the name only: whole and marked as such, or cut wrongly. */
  named: { annotation: Annotation; whole: boolean }[];
} {
  const result = {
    right: [] as Annotation[],
    wrong: [] as { annotation: Annotation; gold: GoldMention }[],
    noise: [] as Annotation[],
    unlinked: 0,
    named: [] as { annotation: Annotation; whole: boolean }[],
  };
  const span = document.eval_span ?? [0, document.text.length];
  for (const annotation of answer.annotations) {
    if (answer.cast[annotation.cast]?.alternatives) continue;
    if (annotation.start < span[0] || annotation.end > span[1]) continue;
    const touching = document.mentions.filter((mention) => touches(mention, annotation));
    if (touching.length === 0) {
      result.noise.push(annotation);
      continue;
    }
    const best = touching.sort(
      (a, b) =>
        overlap(b, annotation) / Math.max(b.end - b.start, annotation.end - annotation.start) -
        overlap(a, annotation) / Math.max(a.end - a.start, annotation.end - annotation.start),
    )[0] as GoldMention;
    // Nothing is said of these, so no link can contradict them; that the name is cut rightly can be judged, and is, apart.
    const [reason] = annotation.reasons;
    if (reason?.type === 'introduced' && document.text.slice(...reason.words) === annotation.text) {
      const whole = touching.some(
        (mention) =>
          (mention.type === undefined || mention.type === 'org' || mention.type === 'event') &&
          (mention.text.includes(annotation.text) || annotation.text.endsWith(mention.text)),
      );
      result.named.push({ annotation, whole });
      continue;
    }
    if (NOT_NAMES.has(best.type ?? '')) continue;
    // "[US] president", "[Radiosurgery] Institute": the annotation is on the whole phrase, whose head lies outside the marked name. The two are of different
    // things.
    const core = best.core ?? [best.start, best.end];
    const isWhole = annotation.start <= core[0] && annotation.end > core[1] + 1;
    const headOutside = isWhole && annotation.kind === 'office';
    if (best.wikipedia_title === null || LISTS.has(best.wikipedia_title) || headOutside) {
      result.unlinked++;
      continue;
    }
    if (
      sameThing(
        document,
        annotation,
        best.coref_id,
        best.wikipedia_title,
        annotation.entry === null ? best.text : undefined,
      )
    )
      result.right.push(annotation);
    else if (
      annotation.entry === null &&
      annotation.reasons.some((reason) => reason.type === 'introduced') &&
      (annotation.end - annotation.start === best.end - best.start || isWithin(annotation, best))
    )
      result.right.push(annotation);
    else if (isWhole && annotation.entry === null && annotation.kind === 'organization') result.unlinked++;
    else result.wrong.push({ annotation, gold: best });
  }
  return result;
}

/** Somebody introduced by the article whose whole name stands inside the marked phrase ("Professor X, Director of …"): the marked person. */
function isWithin(annotation: Annotation, mention: GoldMention): boolean {
  const inside = annotation.start >= mention.start && annotation.end <= mention.end;
  const named = annotation.kind === 'person' && (mention.type === undefined || mention.type === 'person');
  return inside && named && annotation.title === annotation.text && /\s/.test(annotation.text);
}

/** Names by their core; noun phrases only where the name is most of them ("Major General X"), since nobody marked the name inside apart. */
function touches(mention: GoldMention, annotation: Annotation): boolean {
  if (isName(mention))
    return overlap(mention.core ? { start: mention.core[0], end: mention.core[1] } : mention, annotation) > 0;
  const shared = overlap(mention, annotation);
  return (
    mention.form === 'nominal' &&
    shared > 0 &&
    (mention.wikipedia_title !== null || shared * 5 >= (mention.end - mention.start) * 2)
  );
}

/** What everybody knows: left out in the second reckoning of what was explained. */
export function everybodyKnows(mention: GoldMention): boolean {
  return (
    mention.subtype === 'country' ||
    mention.subtype === 'continent' ||
    /^(?:European Union|United Nations|Europe|Africa|Asia|North America|South America|United States|United Kingdom)$/.test(
      mention.wikipedia_title ?? '',
    )
  );
}

/** Entities of a document that got a card: linked ones with a right card; named people, organisations and events with a card or an introduction. */
export function explained(
  document: GoldDocument,
  answer: Annotated,
  right: readonly Annotation[],
): { linked: [number, number]; linkedRare: [number, number]; named: [number, number] } {
  const entities = new Map<string, GoldMention[]>();
  for (const mention of document.mentions) {
    if (!isName(mention) || NOT_NAMES.has(mention.type ?? '')) continue;
    const key = mention.coref_id ?? mention.wikipedia_title ?? mention.text;
    entities.set(key, [...(entities.get(key) ?? []), mention]);
  }
  const count = {
    linked: [0, 0] as [number, number],
    linkedRare: [0, 0] as [number, number],
    named: [0, 0] as [number, number],
  };
  for (const mentions of entities.values()) {
    const got = (list: readonly Annotation[]): boolean =>
      mentions.some((mention) => list.some((annotation) => overlap(mention, annotation) > 0));
    const first = mentions[0] as GoldMention;
    if (mentions.some((mention) => mention.wikipedia_title !== null)) {
      const ok = got(right.filter((annotation) => annotation.entry !== null)) ? 1 : 0;
      count.linked[0] += ok;
      count.linked[1]++;
      if (!mentions.some(everybodyKnows)) {
        count.linkedRare[0] += ok;
        count.linkedRare[1]++;
      }
    }
    if (/^(?:person|org|event|organization)$/.test(first.type ?? '')) {
      // By the name itself, or by an answer that stands on a mention of it and says what the article says.
      const told = answer.cast.some(
        (member) =>
          member.introduction !== null &&
          mentions.some((mention) => {
            const [start, end] = mention.core ?? [mention.start, mention.end];
            const names = [mention.text, document.text.slice(start, end).replace(/^the /i, '')];
            return (
              names.some((name) => sameTitle(name, member.title)) ||
              member.annotations.some((number) => {
                const annotation = answer.annotations[number] as Annotation;
                return overlap({ start, end }, annotation) * 2 > end - start;
              })
            );
          }),
      );
      if (told || got(right)) count.named[0]++;
      count.named[1]++;
    }
  }
  return count;
}
