/** WordNet's nouns with a capital that name no single thing: beliefs and churches, holidays, diseases, languages, dynasties. Node only. */
import type { Kind } from '../../glossary/types';
import { glossOf, type Made, nameKey, SOURCES, withArticle } from './made';
import { firstOf, STALE, summaryOf } from './wordnet';
import type { Instance, WordNet } from './wordnet-read';

interface Sort {
  kind: Kind;
  /** What the definition must say. */
  says: RegExp;
  /** Whether one word is enough of a name. */
  oneWord: boolean;
}

/** By the lexicographer's file. Files that are not here (food, measures, the body, plants and beasts under Latin names) name nothing that is news. */
const SORTS: Readonly<Record<string, Sort>> = {
  '06': { kind: 'weapon', says: /\b(?:rifle|gun|pistol|bomb|weapon)\b/i, oneWord: false },
  '09': {
    kind: 'concept',
    says: /\b(?:religio\w*|doctrines?|theolog\w*|faith|beliefs?|ideolog\w*|(?:political|economic) theor(?:y|ies)|architecture|teachings|church\w*)\b/i,
    oneWord: true,
  },
  '10': { kind: 'concept', says: /\blanguage\b.* (?:in|of|on|to) (?:\w+ ){0,4}\p{Lu}/u, oneWord: true },
  '14': {
    kind: 'group',
    says: /\b(?:church\w*|denominations?|sects?|religi\w+|dynasty|monastic|Empire\b.*\bcentury|civilization|council|branch(?:es)? of orthodox)\b/i,
    oneWord: false,
  },
  '19': { kind: 'concept', says: /./, oneWord: false },
  '26': {
    kind: 'term',
    says: /\b(?:diseases?|disorders?|syndromes?|infections?|fever|epidemic|inflammation|palsy|dementia|virus|cancer|tumou?r|sarcoma|an[a]?emia)\b/i,
    oneWord: true,
  },
  '27': { kind: 'term', says: /\b(?:herbicide|explosive|poison\w*|nerve agent)\b/, oneWord: false },
  '28': {
    kind: 'event',
    says: /\b(?:holiday|holy day|festival|feast|celebrat\w+|fast day|before (?:Easter|Lent)|after Easter|Lent|Christmas)\b/i,
    oneWord: true,
  },
};

/** Agencies and parties are written ones' or nobody's: a dictionary of 2011 does not know them as they are. Myth, games and dead tongues are no news. */
const LEFT_OUT =
  /\b(?:agency|agencies|executive department|bureau|headquarters|commander|NATO|corporation|broke away|federal|committee|commission|heaven|hell|mytholog\w*|legend\w*|imaginary|fictional|political (?:party|movement|organization)|paramilitary|militia|militant|Negro\w*|Negrito|bushman|stocky|short people|month of|Revolutionary calendar|extinct|dead|ancient(?! (?:Christian|Hebrew|indigenous))|formerly|obsolete|aborigin\w*|Australian|famil(?:y|ies) of|subfamily|group of|branch of|dialects?|Amerind\w*|(?:North|South|Native) American|American Indians?|Algonqu\w+|Algonkian|Athapaskan|Siouan|Sioux|Caddo|Mosan|Salish\w*|Yuman|Hokan|Penutian|Iroquo\w+|Muskhogean|Shoshon\w*|Uto-Aztecan|Na-Dene|Chadic|Dravidian|Ugric|Finnic|Carib|Nahuatl|Pueblo|heretical|casuistic|invaded)\b|^\((?:comedy|baseball|cards?)\)/i;
/** Definitions that are no noun phrase, so that "X is …" would not read. */
const NO_PHRASE =
  /^(?:observed|celebrated|commemorat\w+|formerly|combines|derived|formed|composed|first celebrated|twelve|immediately|in|on|at|when|Jews|Texans|US:|British,|Auguste|Malthus'|December)\b/;
/** Holidays that everybody knows, or that mean another day in each country. */
const CALENDAR =
  /^(?:New Year(?:'s Day|'s Eve)?|Christmas\w*(?: Day| Eve)?|Easter(?: Sunday| Day)?|(?:Independence|Flag|Memorial|Mother's|Father's|Labor|Lord's|Armed Forces|Citizenship) Day|Advent|Circumcision|Assumption|Indian summer|Sabbat\w*|Catholic school|Sunday school|Roman times)$/;

/** Names that the thing's own people do not call it by, or no longer. */
const UNKIND =
  /^(?:Romanism|Mohammedanism|Muhammadanism|Muslimism|Hindooism|Lamaism|Kabbalism|White Russian|Annam\w+)$/;

/** Names that nothing else is likely to bear. `taken`: names of places and of peoples. */
function namesOf(one: Instance, sort: Sort, wordnet: WordNet, taken: (name: string) => boolean): string[] {
  const isLanguage = one.file === '10';
  const names = one.names.filter((name) => {
    if (!/^\p{Lu}/u.test(name) || /[\d()/]/.test(name) || name.length < 4 || CALENDAR.test(name) || UNKIND.test(name))
      return false;
    if (/^(?:the|The|St\.?|Saint) /.test(name) || taken(name)) return false;
    if (/\s/.test(name)) return true;
    if (!sort.oneWord || name.length < 5) return false;
    // "French" is an adjective first, and where it is a language the words say so.
    return !(wordnet.capitalAdjectives.has(name) && (isLanguage || one.file === '09'));
  });
  if (!isLanguage) return names;
  const spoken = one.names.find((name) => /^\p{Lu}[\p{L}-]+$/u.test(name));
  return [...new Set([...names, ...(spoken ? [`${spoken} language`] : [])])];
}

/** One entry for each that fits; `taken` says which names places have. */
export function makeProper(wordnet: WordNet, taken: (name: string) => boolean): Made[] {
  const made: Made[] = [];
  const used = new Set<string>();
  const peoples = new Set(wordnet.proper.flatMap(({ file, names }) => (file === '18' ? names : [])));
  const isTaken = (name: string): boolean => taken(name) || peoples.has(name);
  for (const one of wordnet.proper) {
    const sort = SORTS[one.file];
    const { definition } = one;
    if (!sort || definition.length < 20 || STALE.test(definition)) continue;
    const stated = definition.replace(/^\([^)]*\) /, '');
    if (!sort.says.test(definition) || LEFT_OUT.test(definition) || NO_PHRASE.test(stated)) continue;
    // "Islam" the faith comes before "Islam" the people who share it.
    const names = namesOf(one, sort, wordnet, isTaken).filter((name) => !used.has(nameKey(name)));
    for (const name of names) used.add(nameKey(name));
    const title = names[0];
    if (title === undefined) continue;
    const text = stated.replace(/\s+/g, ' ').replace(/(\d)-(\d)/g, '$1–$2');
    const gloss = glossOf(withArticle(firstOf(text)));
    made.push({
      id: `wordnet-${one.offset}`,
      title,
      kind: sort.kind,
      names,
      gloss,
      summary: summaryOf(text, gloss),
      familiarity: 4,
      rank: 60_000,
      prominent: false,
      wikipedia: title,
      sources: [SOURCES.wordnet],
    });
  }
  return made;
}
