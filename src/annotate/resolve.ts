/** From matches to annotations: the order of the rules. README.md says why it is this one. */
import type { GlossaryImage, Match } from '../glossary/types';
import { abbreviate } from './abbreviate';
import { withoutAdjectives } from './adjectives';
import { DEFAULT_WISHES, spend } from './budget';
import { castOf, type People, type Person } from './cast';
import { assemble, type Draft, type Subject } from './draft';
import { withoutEditions } from './editions';
import { mayShowAll } from './either';
import { ellipsesOf } from './ellipsis';
import { withoutForeign } from './foreign';
import { settledByFrame, settledByPlace } from './frames';
import { isHeldNow, namingHits } from './generic';
import { senseKey, wholeHits, withoutEnglishOnly } from './hits';
import { checkHolders, holderOn } from './holders';
import { settledByIntroduction } from './introduced';
import { isEnglish } from './language';
import { standsFor } from './metonymy';
import { type Chunk, chunksOf } from './names/chunks';
import { behind, type Introduction } from './names/introductions';
import { introduceLater, type Mention } from './names/later';
import { splitChunk } from './names/parse';
import { aloneIn, type Judged, judge } from './names/people';
import { withoutNamesakes } from './namesakes';
import { withoutLater } from './notyet';
import { introduceOrganizations } from './organizations';
import { withoutCredits, withoutLocators, withoutParts, withoutPlainRepeats } from './plain';
import { type Naming, rolesAlone } from './rolealone';
import { type Chosen, chooseSense, companyOf } from './senses';
import { lastBefore, type ShortForm, shortFormsOf } from './shortforms';
import type { Annotated, ArticleText, MarkingWishes, Span } from './types';
import { inferWellKnown } from './unnamed';
import { weigh } from './weights';
import { spacedBefore, type Word, type Words, wordsOf } from './words';
import { withOtherForms } from './written';

/**
 * Turns matches into annotations. `matches` are those of {@link matchText} on the article's text with the same images, in order.
 * Never throws, whatever the text.
 */
export function resolve(
  article: ArticleText,
  matches: readonly Match[],
  images: readonly GlossaryImage[],
  wishes: MarkingWishes = DEFAULT_WISHES,
): Annotated {
  const { text } = article;
  const words = wordsOf(article);
  const chunks = chunksOf(words);
  const english = isEnglish(words, article.language);
  const written = english ? withOtherForms(text, images, matches) : matches;
  const found = withoutEditions(words, images, wholeHits(text, words, chunks, written, images));
  const whole = withoutLater(text, images, english ? found : withoutEnglishOnly(images, found), article.date);
  const spoken = withoutForeign(text, images, namingHits(text, words, whole, images));
  const company = companyOf(images, spoken);
  const hits = withoutAdjectives(text, words, images, spoken);
  const hints = new Set(article.hints.map((hint) => hint.toLowerCase()));
  const settled = new Map([...settledByFrame(text, words, images, hits), ...settledByPlace(text, images, hits)]);
  const meant = hits.flatMap((hit) => chooseSense(images, company, hit, hints, settled.get(hit)) ?? []);

  const covered = new Uint8Array(words.all.length);
  const cover = (list: readonly Chosen[]): void => {
    covered.fill(0);
    for (const one of list) covered.fill(1, one.hit.from, one.hit.to);
  };
  cover(meant);
  const judged = english ? judgeRuns(words, chunks, covered) : [];
  const introduced = settledByIntroduction(words, images, hits, meant, judged);
  const all = withoutNamesakes(words, introduced, judged);
  const people = castOf(
    text,
    words,
    all.filter((one) => one.head.kind === 'person'),
    judged,
  );
  inferWellKnown(images, company, people, article.date, hints);
  const own = all.filter((one) => !isNamesake(words, people, one));
  const chosen = withoutCredits(
    text,
    withoutLocators(text, images, withoutPlainRepeats(text, withoutParts(text, own), wishes)),
  );
  // What only locates another name ("Havana, Cuba") gets no card, and is nobody's name either.
  cover(own.filter(({ head }) => head.kind === 'place'));
  for (const one of chosen) covered.fill(1, one.hit.from, one.hit.to);

  const owner = new Int32Array(words.all.length).fill(-1);
  chosen.forEach((one, number) => {
    owner.fill(number, one.hit.from, one.hit.to);
  });
  const named = new Uint8Array(words.all.length);
  for (const person of people.all) for (const mention of person.mentions) named.fill(1, mention.from, mention.to);
  const isPerson = (from: number): boolean => named[from] === 1 || (named[from + 1] === 1 && named[from + 2] === 1);
  const taken = (from: number, to: number): boolean => anySet(covered, from, to) || anySet(named, from, to);

  const drafts: Draft[] = [];
  const introductions = new Map<string, Introduction>();
  const byEntry = new Map(
    people.all.flatMap((person) => (person.chosen ? [[keyOf(person.chosen), person] as const] : [])),
  );
  const definitions = english ? abbreviate(text, words, chunks, chosen, owner, isPerson, drafts) : [];
  const checked = checkHolders(images, words, chosen, article.date);
  for (const one of chosen) {
    if (one.head.kind === 'office' && namesHolder(words, named, one)) continue;
    drafts.push(draftOf(text, words, images, one, article.date, byEntry, introductions));
    const check = checked.get(one);
    const draft = drafts.at(-1);
    if (!check || !draft) continue;
    if (check === 'other') draft.score -= 0.2;
    else draft.reasons.push(check);
  }
  const namings: Naming[] = people.all.flatMap((person) => person.mentions.map(({ start }) => ({ start, person })));
  const shorts = shortFormsOf(words, chunks, people, taken);
  introduceLater(words, mentionsOf(people, shorts));
  for (const short of shorts) {
    for (const person of short.candidates) namings.push({ start: short.start, person });
    if (!short.person && mayShowAll(short)) {
      drafts.push({
        start: short.start,
        end: short.end,
        subject: { type: 'either', people: short.candidates },
        score: 0.5,
        reasons: [{ type: 'either', of: short.candidates.map((person) => lastBefore(person, short.start)) }],
      });
      continue;
    }
    if (!short.person || !short.of || !tells(short.person, text.slice(short.start, short.end))) continue;
    drafts.push({
      start: short.start,
      end: short.end,
      subject: { type: 'person', person: short.person },
      score: short.score,
      reasons: short.reasons,
      mention: short.of,
      ambiguous: short.candidates.length > 1,
    });
  }
  for (const person of people.all) {
    for (const mention of person.mentions) {
      if (mention.chosen) continue;
      if (person.chosen) {
        // A variant of the name that the glossary does not list, of somebody whom it knows by another mention.
        const { start, end } = mention;
        const of: Span = [person.chosen.hit.start, person.chosen.hit.end];
        const inferred = person.inferred.length > 0;
        drafts.push({
          start,
          end,
          subject: { type: 'person', person },
          score: inferred ? person.chosen.score : 0.9,
          reasons: inferred ? person.inferred : [{ type: 'short-form', of, by: 'surname' }],
          ...(inferred ? {} : { mention: of }),
        });
        continue;
      }
      if (!person.introduction || !tells(person, '')) continue;
      drafts.push({
        start: mention.start,
        end: mention.end,
        subject: { type: 'person', person },
        score: 0.9,
        reasons: [{ type: 'introduced', words: [person.introduction.start, person.introduction.end] }],
      });
    }
  }
  introduceOrganizations(text, words, judged, drafts);
  for (const one of rolesAlone(
    words,
    people.all,
    namings.sort((a, b) => a.start - b.start),
    taken,
  )) {
    drafts.push({
      start: one.start,
      end: one.end,
      subject: { type: 'person', person: one.person },
      score: 0.8,
      reasons: [{ type: 'short-form', of: one.of, by: 'role' }],
      mention: one.of,
    });
  }
  for (const one of english ? ellipsesOf(words, chosen, taken) : []) {
    drafts.push({
      start: one.start,
      end: one.end,
      subject: { type: 'entry', chosen: one.chosen },
      score: 0.92,
      reasons: one.reasons,
      mention: one.of,
    });
  }

  const answer = assemble(text, images, drafts, people.all, introductions);
  const weights = weigh(answer.annotations, drafts);
  spend(answer.annotations, weights, wishes);
  return {
    ...answer,
    abbreviations: definitions
      .filter((one) => one.defined)
      .map(({ short, long, start, end }) => ({ short, long, start, end })),
    date: article.date,
  };
}

/** Full mentions and short forms with one answer, in order. */
function mentionsOf(people: People, shorts: readonly ShortForm[]): Mention[] {
  return [
    ...people.all.flatMap((person) => person.mentions.map(({ start, end }) => ({ start, end, person }))),
    ...shorts.flatMap(({ start, end, person }) => (person ? [{ start, end, person }] : [])),
  ].sort((a, b) => a.start - b.start);
}

function anySet(flags: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (flags[at] === 1) return true;
  return false;
}

/** "Secretary of State John Kerry", "John Kerry, the secretary of state": the person beside it is the answer. */
function namesHolder(words: Words, named: Uint8Array, one: Chosen): boolean {
  const { from, to } = one.hit;
  const next = words.all[to];
  if (named[to] === 1 && (next?.gap === 'space' || next?.gap === 'comma') && next.block === words.all[from]?.block)
    return true;
  const start = words.all[from - 1]?.lower === 'the' ? from - 1 : from;
  return (
    words.all[start]?.gap === 'comma' &&
    named[start - 1] === 1 &&
    words.all[start]?.block === words.all[start - 1]?.block
  );
}

/** Whether there is anything to say of a person: known, with a full name elsewhere, or introduced by more than the bare title. */
function tells(person: Person, surface: string): boolean {
  if (person.chosen) return true;
  if (person.single) return (person.introduction?.words.length ?? 0) > 1;
  return surface !== person.title;
}

/** Judges every run whose name the glossary has not already answered. */
function judgeRuns(words: Words, chunks: readonly Chunk[], covered: Uint8Array): Judged[] {
  const alone = aloneIn(words, chunks);
  const judged: Judged[] = [];
  for (const chunk of chunks) {
    const { core, to } = splitChunk(words.all, chunk);
    if (chunk.titleCase && chunk.to - chunk.from > 3) continue;
    if (anySet(covered, core, to)) continue;
    judged.push(judge(words, chunk, alone));
  }
  return judged;
}

/** A single-word name of something else that is also the family name of a person of this article: the person's, unless it stands as a place. */
function isNamesake(words: Words, people: People, one: Chosen): boolean {
  const { hit, head } = one;
  if (head.kind === 'person' || hit.to - hit.from !== 1) return false;
  const word = words.all[hit.from] as Word;
  const bearers = people.byPart.get(word.lower);
  if (!word.cap || !bearers?.some((bearer) => bearer.family && !bearer.person.single)) return false;
  const near = spacedBefore(words.all, hit.from)?.lower ?? '';
  return !/^(?:in|at|from|to|near|across|the|into|of|outside|inside|throughout)$/.test(near);
}

const keyOf = (one: Chosen): string => `e${senseKey(one.sense)}`;

function draftOf(
  text: string,
  words: Words,
  images: readonly GlossaryImage[],
  one: Chosen,
  date: string | null,
  byEntry: ReadonlyMap<string, Person>,
  introductions: Map<string, Introduction>,
): Draft {
  const { hit, head, sense } = one;
  const key = keyOf(one);
  if ((head.kind === 'organization' || head.kind === 'group') && !introductions.has(key)) {
    const introduction = behind(words.all, hit.to, 'organization');
    if (introduction) introductions.set(key, introduction);
  }
  const person = head.kind === 'person' ? byEntry.get(key) : undefined;
  const subject: Subject = person ? { type: 'person', person } : { type: 'entry', chosen: one };
  const draft: Draft = { start: hit.start, end: hit.end, subject, score: one.score, reasons: [...one.reasons] };
  const seat = standsFor(words, one);
  if (seat !== null) {
    draft.here = seat;
    draft.reasons.push({ type: 'stands-for', what: seat });
  }
  if (head.kind === 'office' && isHeldNow(text, words, hit, sense.alias)) {
    const term = holderOn(images, sense, date);
    if (term) {
      draft.here = term.name;
      draft.reasons.push({ type: 'holder', office: head.title, from: term.from, to: term.to });
    }
  }
  return draft;
}
