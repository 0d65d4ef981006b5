/** The calendar day that a line of the memory carries. */

/**
 * The day of `now` in the local calendar: YYYY-MM-DD. A clock beyond what that form can say gives the nearest day that it
 * can: a wrong clock must not cost the line.
 */
export function dayOf(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const year = now.getFullYear();
  if (!(year <= 9999)) return '9999-12-31';
  if (year < 0) return '0000-01-01';
  return `${String(year).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
