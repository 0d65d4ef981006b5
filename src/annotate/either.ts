/** Whether a short form that nothing settles may show all its candidates. */
import type { ShortForm } from './shortforms';

/** Most candidates a card shows side by side. */
const MOST_CANDIDATES = 3;

/** Two or three people, each named in full before and each with something to say of: else the card could not show them honestly. */
export function mayShowAll({ candidates, start }: ShortForm): boolean {
  return (
    candidates.length > 1 &&
    candidates.length <= MOST_CANDIDATES &&
    candidates.every(
      (person) =>
        !person.single && (person.mentions[0]?.start ?? start) < start && (person.chosen ?? person.introduction),
    )
  );
}
