/** Words that qualify a role before a name: "former", "chief", "Seoul-based", "veteran". */
import { TITLE_MODIFIERS } from '../lexicon/titles';

/** "interior and overseas minister": both words beside the "and" qualify the role. */
export function joins(left: string, right: string): boolean {
  const qualifies = (word: string): boolean => TITLE_MODIFIERS.has(word) || isModifier(word);
  return qualifies(left) && qualifies(right);
}

/** Whether a small-letter word can stand between an article and a role without ending the phrase: by its ending, or listed. */
export function isModifier(word: string): boolean {
  return (
    (/(?:al|ic|an|ian|ish|ese|ive|ary|ous|ed|ing|able|ible|ful|less|er|or|y|ent|ant|time|old|term|level|based|born|wing|profile|known|ranking)$/.test(
      word,
    ) &&
      !/^(?:said|told|asked|added|called|named|met|any|every|by|they|only|very|early|daily|why|say|saying|adding|telling|including|following|during|after|over|under|never|ever|however|whether|later|other|another|succeeded|replaced|joined|met|accused|elected|appointed|visited|welcomed|praised|criticized|quoting|quoted|urging|urged|seeing|making|calling|naming|meeting|being|having)$/.test(
        word,
      )) ||
    /^(?:chief|top|state|party|opposition|government|police|army|team|company|law|human|rights|foreign|prime|head|lead|vice|deputy|trade|union|defense|defence|fellow|press|finance|home|health|sports|football|film|music|news|far|policy|security|media|staff|bank|board|climate|overseas|peace|war|crime|group|art|field|world|long|co|ex)$/.test(
      word,
    )
  );
}
