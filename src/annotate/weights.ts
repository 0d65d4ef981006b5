/** What the marking budget must know of each annotation. */
import type { Weight } from './budget';
import { chosenOf, type Draft } from './draft';
import { round } from './senses';
import type { Annotation } from './types';

/** Weights parallel to `annotations`; `drafts` are what they were made of. */
export function weigh(annotations: Annotation[], drafts: readonly Draft[]): Weight[] {
  const byStart = new Map<number, Draft>();
  for (const draft of drafts) if (!byStart.has(draft.start)) byStart.set(draft.start, draft);
  return annotations.map((annotation) => {
    const draft = byStart.get(annotation.start);
    const chosen = draft ? chosenOf(draft.subject) : null;
    annotation.score = round(annotation.score);
    return {
      familiarity: chosen?.head.familiarity ?? 3,
      obscure: chosen !== null && isObscure(annotation.text, chosen.head.title),
      ambiguous: draft?.ambiguous === true,
    };
  });
}

/** Whether a form tells nothing to a reader who knows the title: an abbreviation that is not of the title's own initials. */
function isObscure(surface: string, title: string): boolean {
  const letters = surface.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || letters !== letters.toUpperCase() || title.includes(letters)) return false;
  const initials = title
    .split(/[\s-]+/)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
  return (
    initials !== letters &&
    title
      .split(/[\s-]+/)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join('') !== letters &&
    letters !== title.toUpperCase()
  );
}
