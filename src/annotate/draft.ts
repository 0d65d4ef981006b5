/** Annotations in the making: what the rules hand to {@link assemble}, before the cast is numbered. */
import type { GlossaryImage } from '../glossary/types';
import type { Person } from './cast';
import { senseKey } from './hits';
import type { Introduction } from './names/introductions';
import type { Chosen } from './senses';
import type { Annotated, Annotation, CastMember, EntryRef, Reason, Span } from './types';

/** Who or what a draft is about. */
export type Subject =
  | { type: 'entry'; chosen: Chosen }
  | { type: 'person'; person: Person }
  | { type: 'either'; people: readonly Person[] }
  | {
      type: 'named';
      title: string;
      kind: 'organization' | 'event' | null;
      introduction: Introduction | null;
      key: string;
    };

/** One annotation without its place in the cast. */
export interface Draft {
  start: number;
  end: number;
  subject: Subject;
  score: number;
  reasons: Reason[];
  mention?: Span;
  here?: string;
  ambiguous?: boolean;
}

/** Reference to the entry of a sense. */
export function refOf(images: readonly GlossaryImage[], chosen: Chosen): EntryRef {
  return { pack: (images[chosen.sense.image] as GlossaryImage).pack.id, id: chosen.head.id };
}

function castKey(subject: Subject): string {
  if (subject.type === 'entry') return `e${senseKey(subject.chosen.sense)}`;
  if (subject.type === 'named') return `n${subject.key}`;
  if (subject.type === 'either') return `a${subject.people.map((person) => person.index).join(' ')}`;
  const { chosen, index } = subject.person;
  return chosen ? `e${senseKey(chosen.sense)}` : `p${index}`;
}

/**
 * Orders drafts, lets the earlier-listed win where two overlap, numbers the cast and fills in what an annotation shows.
 * People without any annotation get a place in the cast only if the article introduces them.
 */
export function assemble(
  text: string,
  images: readonly GlossaryImage[],
  drafts: readonly Draft[],
  people: readonly Person[],
  introductions: ReadonlyMap<string, Introduction>,
): Pick<Annotated, 'annotations' | 'cast'> {
  const ranked = drafts
    .map((draft, rank) => ({ draft, rank }))
    .sort((a, b) => a.draft.start - b.draft.start || a.rank - b.rank);
  const kept: { draft: Draft; rank: number }[] = [];
  for (const one of ranked) {
    const last = kept.at(-1);
    if (last && one.draft.start < last.draft.end) {
      if (one.rank < last.rank) kept[kept.length - 1] = one;
      continue;
    }
    kept.push(one);
  }
  const cast: CastMember[] = [];
  const numbers = new Map<string, number>();
  const annotations: Annotation[] = [];
  const member = (subject: Subject): number => {
    const key = castKey(subject);
    const old = numbers.get(key);
    if (old !== undefined) return old;
    const number = cast.length;
    numbers.set(key, number);
    const fresh = memberOf(text, images, subject, introductions.get(key));
    cast.push(fresh);
    if (subject.type === 'either')
      fresh.alternatives = subject.people.map((person) => member({ type: 'person', person }));
    return number;
  };
  for (const { draft } of kept) {
    const number = member(draft.subject);
    const about = cast[number] as CastMember;
    const chosen = chosenOf(draft.subject);
    const annotation: Annotation = {
      start: draft.start,
      end: draft.end,
      text: text.slice(draft.start, draft.end),
      via: about.entry ? 'glossary' : 'article',
      entry: about.entry,
      title: about.title,
      kind: about.kind,
      wikipedia: chosen?.head.wikipedia ?? null,
      score: draft.score,
      marked: false,
      reasons: draft.reasons,
      cast: number,
    };
    if (draft.mention) annotation.mention = draft.mention;
    if (draft.here !== undefined) annotation.here = draft.here;
    about.annotations.push(annotations.length);
    annotations.push(annotation);
  }
  for (const person of people) if (person.introduction) member({ type: 'person', person });
  return { annotations, cast };
}

/** The entry behind a subject, if any. */
export function chosenOf(subject: Subject): Chosen | null {
  if (subject.type === 'entry') return subject.chosen;
  if (subject.type === 'either') return null;
  return subject.type === 'person' ? subject.person.chosen : null;
}

function memberOf(
  text: string,
  images: readonly GlossaryImage[],
  subject: Subject,
  introduced: Introduction | undefined,
): CastMember {
  const chosen = chosenOf(subject);
  const introduction =
    subject.type === 'person' ? subject.person.introduction : subject.type === 'named' ? subject.introduction : null;
  const words = introduction ?? introduced ?? null;
  return {
    title: chosen?.head.title ?? ownTitle(subject),
    kind: chosen?.head.kind ?? (subject.type === 'named' ? subject.kind : 'person'),
    entry: chosen ? refOf(images, chosen) : null,
    introduction: words ? { start: words.start, end: words.end, text: text.slice(words.start, words.end) } : null,
    annotations: [],
  };
}

function ownTitle(subject: Subject): string {
  if (subject.type === 'person') return subject.person.title;
  if (subject.type === 'named') return subject.title;
  return subject.type === 'either' ? subject.people.map((person) => person.title).join(' or ') : '';
}
