/**
 * People whom an article never names in full because everybody knows them: "Mr. Trump", "President Macron". The glossary answers only if exactly one
 * of its well-known people bears the family name, the article's date finds that person in an office (or the title is that of an office held), the
 * courtesy title fits, and the article's sure entries agree.
 */
import type { GlossaryImage, Sense } from '../glossary/types';
import { genderOf, type People, type Person, titleWords } from './cast';
import { headOf, senseKey } from './hits';
import { holderOn } from './holders';
import { parseName } from './names/parse';
import { agreement, type Company, ENOUGH, round } from './senses';
import type { Reason } from './types';
import { plain } from './words';

/** An image in which everybody is well known says nothing by it, and is not searched by family name. */
const MOST = 5000;

interface KnownPerson {
  at: number;
  title: string;
  plain: string;
}

const knownPeople = new WeakMap<GlossaryImage, KnownPerson[]>();

/** Well-known people of an image; made when first asked for. */
function knownIn(image: GlossaryImage): KnownPerson[] {
  const old = knownPeople.get(image);
  if (old) return old;
  const positions = image.knownPeople();
  const people = (positions.length <= MOST ? positions : []).map((at) => {
    const { title } = image.head(at);
    return { at, title, plain: plain(title) };
  });
  knownPeople.set(image, people);
  return people;
}

/** Positions of well-known people of this family name. Only titles that hold it are taken apart: that costs a waking worker most. */
function ofFamily(image: GlossaryImage, family: string): number[] {
  return knownIn(image)
    .filter((person) => person.plain.includes(family) && parseName(titleWords(person.title)).family.includes(family))
    .map(({ at }) => at);
}

/** Gender by the first pronoun of the summary, or null. */
function genderIn(summary: string): 'f' | 'm' | null {
  const pronoun = /\b(she|her|he|his|him)\b/i.exec(summary)?.[1]?.toLowerCase();
  if (pronoun === undefined) return null;
  return pronoun.startsWith('s') || pronoun === 'her' ? 'f' : 'm';
}

/** What was found: the sense, how sure it is, and why. */
interface WellKnown {
  sense: Sense;
  score: number;
  reasons: Reason[];
}

/** The well-known person whom a title and a family name mean, or null. */
function wellKnown(
  images: readonly GlossaryImage[],
  company: Company,
  person: Person,
  date: string | null,
  hints: ReadonlySet<string>,
): WellKnown | null {
  const found = images.flatMap((image, number) =>
    ofFamily(image, person.parts.key).map(
      (entry): Sense => ({ image: number, entry, alias: '', needsContext: false, inSport: false }),
    ),
  );
  const [sense] = found;
  if (!sense || found.length !== 1) return null;
  const head = headOf(images, sense);
  const image = images[sense.image] as GlossaryImage;
  const offices = image.offices(sense.entry).map((entry) => ({ entry, head: image.head(entry) }));
  const titles = [...person.roles].filter((role) => genderOf(role) === null && role.length > 3);
  const asks = offices.filter((office) =>
    titles.some((title) =>
      office.head.title
        .toLowerCase()
        .split(/[\s-]+/)
        .includes(title),
    ),
  );
  if (titles.length > 0 && asks.length === 0) return null;
  const held = (asks.length > 0 ? asks : offices).flatMap((office) => {
    const term = holderOn(images, { ...sense, entry: office.entry }, date);
    return term?.entry === head.id ? [{ office: office.head.title, term }] : [];
  });
  if (held.length === 0 && (titles.length === 0 || date !== null)) return null;
  const gender = genderIn(image.entry(sense.entry).summary);
  if (person.gender !== null && person.gender !== gender) return null;
  const { score, agrees } = agreement(images, company, sense, hints);
  if (score < ENOUGH) return null;
  const reasons: Reason[] = held
    .slice(0, 1)
    .map(({ office, term }) => ({ type: 'holder', office, from: term.from, to: term.to }));
  reasons.push({ type: 'sense', score: round(score), agrees, rivals: [] });
  return { sense: { ...sense, alias: head.title }, score: 0.8, reasons };
}

/** Gives their entry to people whom the article names only by title and family name and whom everybody knows. */
export function inferWellKnown(
  images: readonly GlossaryImage[],
  company: Company,
  people: People,
  date: string | null,
  hints: ReadonlySet<string>,
): void {
  const known = new Set(people.all.flatMap(({ chosen }) => (chosen ? [`e${senseKey(chosen.sense)}`] : [])));
  for (const person of people.all) {
    const [mention] = person.mentions;
    if (!person.single || person.chosen || !mention) continue;
    const found = wellKnown(images, company, person, date, hints);
    if (!found || known.has(`e${senseKey(found.sense)}`)) continue;
    const { start, end, from, to } = mention;
    const head = headOf(images, found.sense);
    const hit = { start, end, from, to, senses: [found.sense], chunk: -1 };
    person.chosen = { hit, sense: found.sense, head, score: found.score, reasons: found.reasons };
    person.inferred = found.reasons;
    person.title = head.title;
  }
}
