/**
 * Which of several entries a name stands for, and whether a name that needs company has it. Scored by agreement with the entries that the article
 * names beyond doubt: relations count most, shared subjects less. Under {@link ENOUGH}, or without a clear winner, there is no answer.
 */
import type { EntryHead, GlossaryImage, Sense } from '../glossary/types';
import { type Hit, headOf, senseKey } from './hits';
import type { Reason } from './types';

/** Least score for an answer. */
export const ENOUGH = 0.5;
/** Least lead over the next sense. */
const LEAD = 0.15;

/** What a hit stands for. */
export interface Chosen {
  hit: Hit;
  sense: Sense;
  head: EntryHead;
  score: number;
  reasons: Reason[];
}

/** What the article speaks of, as far as it is beyond doubt. */
export interface Company {
  /** Number of different sure entries. */
  size: number;
  /** For each `image:entry` how many sure entries are related to it. */
  related: Map<string, Set<number>>;
  /** For each topic how many sure entries carry it. */
  topics: Map<string, number>;
  sure: Set<string>;
}

/** Written and own entries go before generated ones of the same name in another layer. */
const LAYER = { own: 2, written: 1, generated: 0 } as const;

/** One sense for each entry; of entries with the same Wikipedia title or title in several images the best layer. */
export function distinct(images: readonly GlossaryImage[], senses: readonly Sense[]): Sense[] {
  if (senses.length < 2) return [...senses];
  const best = new Map<string, Sense>();
  for (const sense of senses) {
    const head = headOf(images, sense);
    const name = head.wikipedia ?? head.title;
    const old = best.get(name);
    if (!old || (old.needsContext && !sense.needsContext) || LAYER[head.layer] > LAYER[headOf(images, old).layer])
      best.set(name, sense);
  }
  return [...best.values()];
}

/** Collects the company from hits with one sense that needs none. */
export function companyOf(images: readonly GlossaryImage[], hits: readonly Hit[]): Company {
  const company: Company = { size: 0, related: new Map(), topics: new Map(), sure: new Set() };
  for (const hit of hits) {
    const senses = distinct(images, hit.senses);
    const sense = senses[0];
    if (senses.length !== 1 || !sense || sense.needsContext || company.sure.has(senseKey(sense))) continue;
    company.sure.add(senseKey(sense));
    const number = company.size++;
    const head = headOf(images, sense);
    for (const topic of head.topics) company.topics.set(topic, (company.topics.get(topic) ?? 0) + 1);
    for (const other of head.related) {
      const key = senseKey({ image: sense.image, entry: other });
      const set = company.related.get(key) ?? new Set<number>();
      set.add(number);
      company.related.set(key, set);
    }
  }
  return company;
}

const ONE_OF_A_KIND: ReadonlySet<string> = new Set(['organization', 'place', 'event', 'group']);

/** How many sure entries share with a team what it is related to: the league that they play in. */
function rivalsOf(company: Company, { image }: Sense, { related }: EntryHead): number {
  return Math.max(0, ...related.map((other) => company.related.get(senseKey({ image, entry: other }))?.size ?? 0));
}

/** How well an entry fits its company, 0 to 1, and the titles or topics that speak for it. */
export function agreement(
  images: readonly GlossaryImage[],
  company: Company,
  sense: Sense,
  hints: ReadonlySet<string>,
): { score: number; agrees: string[] } {
  const head = headOf(images, sense);
  const agrees: string[] = [];
  if (company.sure.has(senseKey(sense))) return { score: 1, agrees: [head.title] };
  // Written relations are mutual; a generated city names its country, not the country its cities.
  const ours = head.related.filter((other) => company.sure.has(senseKey({ image: sense.image, entry: other }))).length;
  const direct = Math.max(company.related.get(senseKey(sense))?.size ?? 0, ours);
  const related = sense.inSport ? direct + rivalsOf(company, sense, head) : direct;
  // A town is its club where that plays; which of its clubs, only the league or a rival tells.
  if (related === 0 && sense.inSport) return { score: 0, agrees };
  // A common noun for one certain thing needs more than a shared subject: the article has to name what it belongs to.
  if (related === 0 && ONE_OF_A_KIND.has(head.kind) && sense.needsContext && !/\p{Lu}/u.test(sense.alias))
    return { score: 0, agrees };
  let weight = related * 0.9;
  if (related > 0) agrees.push('related entries');
  const size = Math.max(4, company.size);
  head.topics.forEach((topic, rank) => {
    const count = company.topics.get(topic) ?? 0;
    if (count < 2) return;
    // A subject tells more the larger its share of the article's sure entries, and the earlier the entry lists it.
    weight += (count / size) * (rank === 0 ? 1.1 : rank === 1 ? 0.8 : 0.5);
    agrees.push(topic);
  });
  if (hints.has(head.title.toLowerCase()) || (head.wikipedia !== null && hints.has(head.wikipedia.toLowerCase()))) {
    weight += 1.5;
    agrees.push('the publisher');
  }
  return { score: 1 - Math.exp(-weight), agrees };
}

/** A sense that the words beside a hit leave, and what agrees with it. */
export interface Settled {
  sense: Sense;
  agrees?: string;
}

/** Chooses a sense, or null where nothing decides. `settled`: the sense that the words beside it leave. */
export function chooseSense(
  images: readonly GlossaryImage[],
  company: Company,
  hit: Hit,
  hints: ReadonlySet<string>,
  settled?: Settled,
): Chosen | null {
  const senses = distinct(images, hit.senses);
  const only = senses[0];
  if (!only) return null;
  if (settled && (senses.length > 1 || only.needsContext)) {
    return {
      hit,
      sense: settled.sense,
      head: headOf(images, settled.sense),
      score: 0.95,
      reasons: [
        { type: 'alias', alias: settled.sense.alias },
        ...(settled.agrees ? [{ type: 'sense' as const, score: 1, agrees: [settled.agrees], rivals: [] }] : []),
      ],
    };
  }
  if (senses.length === 1 && !only.needsContext) {
    return {
      hit,
      sense: only,
      head: headOf(images, only),
      score: 0.97,
      reasons: [{ type: 'alias', alias: only.alias }],
    };
  }
  const scored = senses
    .map((sense) => ({ sense, ...agreement(images, company, sense, hints) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (!best || best.score < ENOUGH || (next && best.score - next.score < LEAD)) return null;
  const rivals = scored
    .slice(1)
    .map((other) => ({ title: headOf(images, other.sense).title, score: round(other.score) }));
  return {
    hit,
    sense: best.sense,
    head: headOf(images, best.sense),
    score: round(0.6 + 0.35 * best.score),
    reasons: [
      { type: 'alias', alias: best.sense.alias },
      { type: 'sense', score: round(best.score), agrees: best.agrees, rivals },
    ],
  };
}

/** Two decimals are all the precision these scores have. */
export function round(score: number): number {
  return Math.round(score * 100) / 100;
}
