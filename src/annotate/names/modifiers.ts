/** Words that qualify a role before a name: "former", "chief", "Seoul-based", "security". */
import { TITLE_MODIFIERS } from '../lexicon/titles';
import { isAdjective, isParticiple, isVerb, neverQualifies } from '../lexicon/verbs';

/** Nouns that qualify roles, and frequent adjectives without an ending that shows it. */
const LISTED =
  /^(?:top|team|company|law|rights|head|lead|union|fellow|film|music|news|policy|media|bank|board|climate|overseas|peace|war|crime|group|art|field|world|ex)$/;
const NOUN = /(?:y|er|or|an)$/;
const NEVER =
  /^(?:any|every|they|only|very|early|daily|why|say|after|over|under|never|ever|however|whether|later|other|another)$/;

/** "interior and overseas minister": both words beside the "and" qualify the role. */
export function joins(left: string, right: string): boolean {
  return isModifier(left) && isModifier(right);
}

/** Whether a small-letter word can stand between an article and a role without ending the phrase: by its ending, or listed. */
export function isModifier(word: string): boolean {
  if (TITLE_MODIFIERS.has(word) || LISTED.test(word)) return true;
  if (NEVER.test(word) || isVerb(word) || neverQualifies(word)) return false;
  return isAdjective(word) || isParticiple(word) || NOUN.test(word);
}
