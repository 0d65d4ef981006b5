/**
 * Peers, each on the part of the work it can do: compromise and wink-nlp find people's names; a plain longest match takes every name of the
 * glossary for what it says; "nearest" gives a short form to the nearest earlier full name that ends in it.
 */
import { createRequire } from 'node:module';
import type { Annotated } from '../../src/annotate/types';
import { plain } from '../../src/annotate/words';
import type { GlossaryImage, Match } from '../../src/glossary/types';
import type { GoldDocument, GoldMention, GoldShortForm } from './quality-gold';
import { sameTitle } from './quality-titles';

const load = createRequire(import.meta.url);

/** Found and right of the full names of people in a document, by whoever finds names. */
export interface NameScore {
  found: number;
  right: number;
  gold: number;
}

const fold = (name: string): string =>
  plain(name)
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Distinct full names of people that were marked, without titles. */
function goldNames(document: GoldDocument): { people: Set<string>; all: string } {
  const people = new Set<string>();
  for (const mention of document.mentions) {
    if (
      mention.type === 'person' &&
      (mention.form ?? 'name') === 'name' &&
      /^\p{Lu}\S*\s+\p{Lu}/u.test(mention.text) &&
      mention.text.split(/\s+/).length <= 4
    )
      people.add(fold(mention.text));
  }
  return {
    people,
    all: document.mentions
      .filter((mention: GoldMention) => mention.type === 'person')
      .map((mention) => fold(mention.text))
      .join('|'),
  };
}

/** Scores a list of names against a document. A name counts as right if people marked it, alone or within a longer phrase. */
export function scoreNames(document: GoldDocument, names: Iterable<string>): NameScore {
  const gold = goldNames(document);
  const mine = new Set([...names].map(fold).filter((name) => name.includes(' ')));
  let right = 0;
  for (const name of mine) if (gold.all.includes(name)) right++;
  let hit = 0;
  for (const name of gold.people)
    if ([...mine].some((one) => one === name || one.endsWith(` ${name}`) || name.endsWith(` ${one}`))) hit++;
  return { found: mine.size, right, gold: gold.people.size === 0 ? 0 : hit / gold.people.size };
}

/** Names of people as compromise finds them. */
export function compromiseNames(text: string): string[] {
  const nlp = load('compromise') as (text: string) => { people(): { out(form: 'array'): string[] } };
  return nlp(text)
    .people()
    .out('array')
    .map((name) => name.replace(/['’]s$/, '').replace(/[.,;:]+$/, ''));
}

let wink: ((text: string) => string[]) | null = null;

/** Names as wink-nlp's part-of-speech tags give them (runs of proper nouns): its small model knows no people. */
export function winkNames(text: string): string[] {
  if (wink === null) {
    const winkNLP = load('wink-nlp') as (model: unknown) => {
      readDoc(text: string): { tokens(): { out(its: unknown): string[] } };
      its: { value: unknown; pos: unknown };
    };
    const nlp = winkNLP(load('wink-eng-lite-web-model'));
    wink = (given) => {
      const document = nlp.readDoc(given);
      const values = document.tokens().out(nlp.its.value);
      const tags = document.tokens().out(nlp.its.pos);
      const names: string[] = [];
      let run: string[] = [];
      values.forEach((value, i) => {
        if (tags[i] === 'PROPN') run.push(value);
        else {
          if (run.length > 1) names.push(run.join(' '));
          run = [];
        }
      });
      if (run.length > 1) names.push(run.join(' '));
      return names;
    };
  }
  return wink(text);
}

/** Names of people in an answer's cast. */
export function castNames(answer: Annotated): string[] {
  return answer.cast.filter((member) => member.kind === 'person').map((member) => member.title);
}

/** Full name that stands nearest before a short form and has it as a word, as a reader's "find backwards" would give it; null where there is none. */
export function nearestFullName(text: string, gold: GoldShortForm): string | null {
  const before = text.slice(0, gold.start);
  const names = [
    ...before.matchAll(/\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:van|von|der|de|al|bin)\s+)*\p{Lu}[\p{L}.'’-]*)+/gu),
  ].map((found) => found[0]);
  for (const name of names.reverse()) if (name.split(/\s+/).includes(gold.text)) return name;
  return null;
}

/** Whether a plain longest match is right where people linked a name: the first sense, whatever stands around it. */
export function plainMatches(
  document: GoldDocument,
  matches: readonly Match[],
  images: readonly GlossaryImage[],
): { right: number; wrong: number; noise: number } {
  const score = { right: 0, wrong: 0, noise: 0 };
  for (const match of matches) {
    const touching = document.mentions.filter(
      (mention) => (mention.form ?? 'name') === 'name' && mention.start < match.end && match.start < mention.end,
    );
    if (touching.length === 0) {
      score.noise++;
      continue;
    }
    const best = touching.sort((a, b) => b.end - b.start - (a.end - a.start))[0] as GoldMention;
    if (best.wikipedia_title === null || best.type === 'value' || best.type === 'role') continue;
    const sense = match.senses[0];
    const title = sense ? images[sense.image]?.head(sense.entry).wikipedia : null;
    if (title && sameTitle(title, best.wikipedia_title)) score.right++;
    else score.wrong++;
  }
  return score;
}
