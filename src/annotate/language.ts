/** Whether the rules for names may run: they are English, and German nouns alone would make a cast of hundreds. */
import type { Words } from './words';

/** Words that make up a fifth and more of English prose, and of no other language's. */
const COMMON: ReadonlySet<string> = new Set(
  'the of and to that is was for with on by from at has have said it he she they this are were'.split(' '),
);
/** Least share of them. English news has 0.25 to 0.35; German, French, Spanish and Dutch stay under 0.06. */
const LEAST = 0.1;
/** Shorter texts are headlines and selections: too few words to tell, so they pass. */
const ENOUGH = 40;

/** True for English by the page's own language and by its words, which have the last word; true for texts too short to tell. */
export function isEnglish(words: Words, language: string | null): boolean {
  let common = 0;
  let counted = 0;
  for (const word of words.all) {
    if (/^\d/.test(word.lower)) continue;
    counted++;
    if (COMMON.has(word.lower)) common++;
  }
  if (counted < ENOUGH) return language === null || /^en\b/i.test(language);
  return common / counted >= LEAST;
}
