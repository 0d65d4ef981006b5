/**
 * Which mentions get a mark. The rule: the first mention of a thing; again after {@link AGAIN} units of text; not what the reader knows; at most
 * {@link MOST} marks in any {@link WINDOW} units, the less familiar first. What gets no mark still answers to the pointer. Who wishes every mention
 * marked is only spared what is known.
 */
import type { Annotation, MarkingWishes } from './types';

/** A thing is marked again when this many UTF-16 units (some 500 words) have passed without a mark for it. */
export const AGAIN = 3000;
/** Window for density, in UTF-16 units: some 100 words. */
export const WINDOW = 600;
/** Most marks in a window. */
export const MOST = 6;
/** A short form whose full name lies this far back (some 200 words) deserves a mark although the article introduced the person itself. */
export const FAR = 1200;

/** What the budget must know of an annotation beside the annotation itself. */
export interface Weight {
  /** 1 to 5; of people whom no glossary knows, 3. */
  familiarity: number;
  /** A form that tells nothing to who knows the title: D.P.R.K. for North Korea. */
  obscure: boolean;
  /** Two people of the article bear this name. */
  ambiguous: boolean;
}

/** Everything but what everybody knows. */
export const DEFAULT_WISHES: MarkingWishes = { knows: 1 };

/** How familiar the mention itself is: who knows North Korea may not know D.P.R.K. */
function seen(weight: Weight): number {
  return Math.min(5, weight.familiarity + (weight.obscure ? 2 : 0));
}

/** Sets `marked` on each annotation. `weights` runs parallel to `annotations`, which are in order. */
export function spend(annotations: Annotation[], weights: readonly Weight[], wishes: MarkingWishes): void {
  const lastMark = new Map<number, number>();
  const obscureSeen = new Set<string>();
  const wanted: number[] = [];
  annotations.forEach((annotation, i) => {
    annotation.marked = false;
    const weight = weights[i] as Weight;
    const familiarity = seen(weight);
    if (familiarity <= wishes.knows) return;
    if (wishes.every) {
      // Where the article introduces somebody it says what we could say.
      annotation.marked = annotation.via === 'glossary' || annotation.mention !== undefined;
      return;
    }
    const last = lastMark.get(annotation.cast);
    const newForm = weight.obscure && !obscureSeen.has(annotation.text);
    if (annotation.via === 'article') {
      const of = annotation.mention;
      if (!of) return;
      if (!weight.ambiguous && annotation.start - of[1] < FAR && !(annotation.reasons[0]?.type === 'abbreviation'))
        return;
    } else if (
      annotation.mention &&
      last === undefined &&
      annotation.start - annotation.mention[1] < FAR &&
      annotation.mention[1] < annotation.start &&
      familiarity <= 2
    )
      return;
    if (
      last !== undefined &&
      annotation.start - last < AGAIN &&
      !newForm &&
      !(weight.ambiguous && annotation.start - last > WINDOW)
    )
      return;
    lastMark.set(annotation.cast, annotation.start);
    if (weight.obscure) obscureSeen.add(annotation.text);
    wanted.push(i);
  });
  thin(annotations, weights, wanted);
}

/** Drops the most familiar wherever more than {@link MOST} stand in a window. Each mark is looked at once as the end of a window. */
function thin(annotations: Annotation[], weights: readonly Weight[], wanted: readonly number[]): void {
  const window: number[] = [];
  for (const i of wanted) {
    const at = (annotations[i] as Annotation).start;
    while (window.length > 0 && at - (annotations[window[0] as number] as Annotation).start > WINDOW) window.shift();
    window.push(i);
    (annotations[i] as Annotation).marked = true;
    if (window.length <= MOST) continue;
    let drop = 0;
    window.forEach((j, k) => {
      if (seen(weights[j] as Weight) < seen(weights[window[drop] as number] as Weight)) drop = k;
    });
    // Equal ones: the latest goes, so that what was marked stays.
    const least = seen(weights[window[drop] as number] as Weight);
    for (let k = window.length - 1; k >= 0; k--) {
      if (seen(weights[window[k] as number] as Weight) === least) {
        drop = k;
        break;
      }
    }
    (annotations[window[drop] as number] as Annotation).marked = false;
    window.splice(drop, 1);
  }
}
