/** Spellings of an alias that differ from it by the rules of writing alone, so that no author need list them. */
import type { Alias } from './types';

/** The Arabic article as part of a name, with the forms it takes before sun letters: "Al Jazeera", "Ash-Shabab". */
const ARTICLE = /^(?:Al|El|Ad|An|Ar|As|Ash|At|Az)(?=[- ]\p{Lu})/u;
/** A capital inside a word, as firms write themselves: YouTube, BlackRock. Mc and Mac are names' own. */
const CAMEL = /^(?!Mc|Mac|De|Le|La|Di|O['’])(\p{Lu}\p{Ll}{2,})(\p{Lu})(\p{Ll}{2,})$/u;

/** Letters that newsrooms without them write as two (DIN 5007-2; "Guenther", "Joergen"). The matcher takes the bare letter by itself. */
const AS_TWO: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ø: 'oe',
  Ø: 'Oe',
};
/** How firms and broadcasters are shortened at their end. */
const ENDINGS: readonly [RegExp, string][] = [
  [/ Corporation$/, ' Corp'],
  [/ Company$/, ' Co'],
  [/ Incorporated$/, ' Inc'],
  [/ Limited$/, ' Ltd'],
];

/** What stands shortened before the names of bodies: "U.S. Congress". The matcher takes the dots by itself. */
const BEGINNINGS: readonly [RegExp, string][] = [
  [/^United States (?=\p{Lu})/u, 'US '],
  [/^United Nations (?=\p{Lu})/u, 'UN '],
  [/^European Union (?=\p{Lu})/u, 'EU '],
  [/^United Kingdom (?=\p{Lu})/u, 'UK '],
];

/** An acronym that one speaks as a word, as British newsrooms then write it: "Nato", "Unesco". */
const SPOKEN = /^(?=[A-Z]{4,9}$)[B-DF-HJ-NP-TV-Z]?[AEIOU](?:[B-DF-HJ-NP-TV-Z]{1,2}[AEIOU])*[B-DF-HJ-NP-TV-Z]?$/;

/**
 * The aliases with those spellings that the matcher does not see as the same: a small Arabic article ("al-Jazeera"; a small letter may stand as a capital, not
 * the other way), a firm's inner capital made small ("Youtube"), umlauts as two letters ("Guenther"), the short ending of a firm ("Corp."), the short beginning of a body
 * ("U.S. Congress") and acronyms that are
 * spoken ("Nato"). Context stays as it was. The same array where there is none. @param isWord whether small letters are a word of the language: "SALT" is no "Salt".
 */
export function withSpellings(aliases: readonly Alias[], isWord: (small: string) => boolean = () => false): Alias[] {
  const own = new Set(aliases.map(({ text }) => text));
  const added: Alias[] = [];
  for (const alias of aliases) {
    if (alias.case !== 'smart') continue;
    const text = alias.text
      .replace(ARTICLE, (article) => article.toLowerCase())
      .replace(CAMEL, (_, head: string, capital: string, tail: string) => `${head}${capital.toLowerCase()}${tail}`);
    const asTwo = text.replace(/[äöüÄÖÜßøØ]/g, (letter) => AS_TWO[letter] ?? letter);
    const short = [...BEGINNINGS, ...ENDINGS].reduce((name, [ending, by]) => name.replace(ending, by), text);
    const spoken = SPOKEN.test(text) && !isWord(text.toLowerCase()) ? text[0] + text.slice(1).toLowerCase() : text;
    for (const spelling of [text, asTwo, short, spoken]) {
      if (own.has(spelling)) continue;
      own.add(spelling);
      added.push({ ...alias, text: spelling });
    }
  }
  return added.length === 0 ? [...aliases] : [...aliases, ...added];
}
