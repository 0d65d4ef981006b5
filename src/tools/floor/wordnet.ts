/** WordNet's named instances: people of the past, places, events, buildings, works. Node only. */
import type { Kind } from '../../glossary/types';
import { glossOf, type Made, nameKey, SOURCES, withArticle } from './made';
import type { Instance, WordNet } from './wordnet-read';

/** Lexicographer's files that are used, and what their instances are. */
const KIND_OF: Record<string, Kind> = {
  '04': 'event',
  '06': 'place',
  '10': 'work',
  '11': 'event',
  '14': 'group',
  '15': 'place',
  '17': 'place',
  '18': 'person',
  '28': 'event',
};
/** Of the times that have a name, those that the dictionary calls a period: the rest are dates and ages of the earth. */
const PERIOD = /^(?:a |the )?(?:historic |early )?(?:period|era)\b/;

/** Says something that was so in 2011, judges, or labels. */
export const STALE =
  /\b(now|currently|current|today|recent|recently|still|present|since|living|terrorist|extremist|fanatic|regime|dictator|dictatorial|infamous|notorious|brutal|ruthless|savage|tyrant|despotic|negroes|squaws?|primitive|heathen|pagan)\b/i;
/** Not of this earth, or of no time: no news story means them by name. */
const UNEARTHLY =
  /\b(stars?|constellation|galaxy|galaxies|asteroid|planets?|crater|moon|satellite|nebula|mytholog\w*|legendary|legend|goddess|god|gods|fictional|character|imaginary|fairy|biblical|Old Testament|New Testament|Bible|Hindu|deity|demon|angel|saint|nickname|personification)\b/i;
/** A country: the countries' own list is newer. */
const COUNTRY =
  /^(?:an? |the )?(?:[\w-]+ )*(?:republic|kingdom|monarchy|sultanate|emirate|country|nation|sheikdom|principality|grand duchy|federation|commonwealth)\b/i;
/** Everybody knows the continents, and the news means their unions by them as often. */
const CONTINENT = /\bcontinents?\b|\bhemisphere\b/i;
/** Of groups, only what is past and no armed band: conferences, expeditions, movements in the arts. */
const PAST_GROUP = /\b(?:1[0-9]\d\d|century|centuries)\b/;
const ARMED =
  /\b(?:terror\w*|guerrilla|militant|military|militia|armed|rebels?|gang|cartel|government|party|Marxist|Palestinian|Negro\w*)\b/i;
/** Planets are named in reports of space flight; other things of the sky are not. */
const PLANET = /\bplanet\b(?!.*\b(?:asteroid|seen at)\b)/;
/** What kind of feature a name says that it is: the fuller name is the title. */
const FEATURE =
  /\b(?:Sea|River|Ocean|Mountains?|Mount|Lake|Islands?|Peninsula|Desert|Gulf|Bay|Strait|Canal|Range|Archipelago|Valley)\b/;
/** A region: the regions' own list is newer. */
const REGION =
  /^one of the British colonies|^(?:(?:an?|the) )?(?:[\w-]+ )?(?:states?|province|region) (?:in|of)\b|^a Mid-Atlantic state|\bUnited States state\b/;
const CITY = /\b(city|town|capital|port|village|municipality|suburb|metropolis)\b/i;
/** Years of life as WordNet writes them. */
const LIFE = /\((?:circa )?(\d{3,4})-(?:circa )?(\d{3,4})\)/;
const TITLED =
  /^(?:Saint|St\.?|Sir|Dame|Lord|Lady|Baron|Baroness|Count|Countess|Duke|Duchess|Earl|Viscount|Marquis|President|King|Queen|Emperor|Prince|Princess|Dr\.?|Mr\.?|Mrs\.?|Chief|General|Pope|The|the)\s/;

/** Whether a person of these dates is long enough gone that the text cannot have gone stale. */
function isPast(definition: string): boolean {
  return LIFE.test(definition) || /\b(?:century|BC|AD|died (?:in|around) \d{3,4})\b/.test(definition);
}

/** How often each given name and each surname stands in WordNet's own people. */
export interface Bearers {
  given: Map<string, number>;
  surname: Map<string, number>;
}

/** Definitions of the dictionary's places, by {@link nameKey}. */
export function placesOf(wordnet: WordNet): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const one of wordnet.instances) {
    if (one.file !== '15') continue;
    for (const name of one.names) {
      const key = nameKey(name);
      places.set(key, [...(places.get(key) ?? []), one.definition]);
    }
  }
  return places;
}

/** Counts over all people of the database. */
export function bearersOf(wordnet: WordNet): Bearers {
  const bearers: Bearers = { given: new Map(), surname: new Map() };
  for (const one of wordnet.instances) {
    if (one.file !== '18') continue;
    const full = one.names.find((name) => /\s/.test(name) && !TITLED.test(name));
    if (!full) continue;
    const parts = full.split(' ');
    const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
    bearers.given.set(first, (bearers.given.get(first) ?? 0) + 1);
    bearers.surname.set(last, (bearers.surname.get(last) ?? 0) + 1);
  }
  return bearers;
}

/** Two words of which both are common ("David Smith"): most who bear them in the news are not the one of the dictionary. */
function isCommonPair(name: string, bearers: Bearers, common: ReadonlySet<string>): boolean {
  const parts = name.split(' ');
  if (parts.length > 2) return false;
  const [first, last] = [parts[0] ?? '', parts[1] ?? ''];
  const usualLast = (bearers.surname.get(last) ?? 0) > 1 || common.has(last.toLowerCase());
  return (bearers.given.get(first) ?? 0) >= 8 && usualLast;
}

/**
 * Names of a person by which nobody else is likely to be meant, the one that the press would use first. A bare surname never is one: the article's own
 * people come first. Bynames ("Iron Duke") are left out: they are phrases of everyday words.
 */
function personNames(one: Instance, bearers: Bearers, common: ReadonlySet<string>): string[] {
  const full = one.names.filter(
    (name) =>
      /\s/.test(name) &&
      !TITLED.test(name) &&
      /^\p{Lu}/u.test(name) &&
      !/\b(?:Duke|Earl|Baron|Marquis|Viscount|Lord|Count)\b/.test(name),
  );
  const surname = one.names.find((name) => !/\s/.test(name));
  const bySurname = full.filter((name) => surname !== undefined && name.endsWith(` ${surname}`));
  const names =
    bySurname.length > 0
      ? bySurname
      : full.filter((name) => !name.split(/[\s-]/).some((word) => word.length > 3 && common.has(word.toLowerCase())));
  // Russian patronymics: the press leaves them out.
  const short = names.flatMap((name) => /^(\S+) \S+(?:vich|ich|vna) (\S+)$/.exec(name)?.slice(1).join(' ') ?? []);
  return [...new Set([...short, ...names])].filter((name) => !isCommonPair(name, bearers, common));
}

/** `own`: adjectives of the place itself: "the Mediterranean" is its sea all the same. */
function placeNames(one: Instance, peoples: ReadonlySet<string>, own: readonly string[]): string[] {
  return one.names.filter(
    (name) =>
      /^\p{Lu}/u.test(name) &&
      (!peoples.has(name) || own.includes(name)) &&
      name.length > 3 &&
      name !== name.toUpperCase() &&
      !/^(?:Saint|St\.?|Mount|Lake) \S{1,3}$/.test(name) &&
      !/^(?:the|The)\s/.test(name),
  );
}

/** The definition up to its first semicolon, as the gloss has it. */
export function firstOf(text: string): string {
  return (text.split(';')[0] ?? text).replace(/[.\s]+$/, '').replace(/^United States (?=\p{Ll})/u, 'American ');
}

/** What the dictionary says beyond the gloss, or where it says it: all of it if the gloss had to be cut. */
export function summaryOf(text: string, gloss: string): string {
  const rest = text
    .split(';')
    .slice(1)
    .join(';')
    .replace(/[.\s]+$/, '')
    .trim();
  if (gloss.endsWith('…')) return `WordNet, a dictionary of 2011, says: ${text.replace(/[.\s]+$/, '')}.`;
  return rest === '' ? 'So says WordNet, a dictionary of 2011.' : `WordNet, a dictionary of 2011, adds: ${rest}.`;
}

/** One entry for each instance that fits; `taken` says which names a newer list of places has. */
export function makeWordNet(wordnet: WordNet, taken: (name: string) => boolean): Made[] {
  const bearers = bearersOf(wordnet);
  // The Canadian is a river, but not in the news.
  const peoples = new Set([...wordnet.people.values(), ...[...wordnet.adjectives.values()].flat()]);
  const made: Made[] = [];
  for (const one of wordnet.instances) {
    const kind = KIND_OF[one.file];
    const { definition } = one;
    if (!kind || definition.length < 20 || STALE.test(definition)) continue;
    if (UNEARTHLY.test(definition) && !(one.file === '17' && PLANET.test(definition) && !/asteroid/.test(definition)))
      continue;
    if (one.file === '14' && (!PAST_GROUP.test(definition) || ARMED.test(definition))) continue;
    if (kind === 'person' && !isPast(definition)) continue;
    if (one.file === '28' && !PERIOD.test(definition)) continue;
    if (
      kind === 'place' &&
      (CONTINENT.test(definition) ||
        COUNTRY.test(definition) ||
        ((CITY.test(definition) || REGION.test(definition)) && one.names.some(taken)) ||
        /million|population/.test(definition))
    )
      continue;
    const named =
      kind === 'person'
        ? personNames(one, bearers, wordnet.common)
        : placeNames(one, peoples, wordnet.adjectives.get(one.offset) ?? []);
    // Events, works and buildings by one word are places or plain words first: "Lepanto", "Exodus", "Globe".
    const several = kind === 'person' || (kind === 'place' && one.file !== '06');
    // "Colorado" is the state first; its river has a name of its own.
    const isFeature = kind === 'place' && named.some((name) => FEATURE.test(name));
    const names = named.filter(
      (name) => (several || /\s/.test(name)) && !(isFeature && !FEATURE.test(name) && taken(name)),
    );
    const title = (kind === 'place' && names.find((name) => FEATURE.test(name))) || names[0];
    if (!title) continue;
    const life = LIFE.exec(definition);
    const text = definition.replace(/\s+/g, ' ').replace(/(\d)-(\d)/g, '$1–$2');
    const gloss = glossOf(withArticle(firstOf(text)));
    made.push({
      id: `wordnet-${one.offset}`,
      title,
      kind,
      names,
      gloss,
      summary: summaryOf(text, gloss),
      familiarity: 4,
      rank: kind === 'person' ? 50_000 : 80_000,
      prominent: false,
      ...(life?.[1] && life[2] && life[1].length === 4 && life[2].length === 4 && life[1] < life[2]
        ? { facts: { born: life[1], died: life[2] } }
        : {}),
      // Names of three words and more are often written otherwise there.
      ...(title.split(' ').length <= 2 || kind !== 'person' ? { wikipedia: title } : {}),
      sources: [SOURCES.wordnet],
    });
  }
  return made;
}
