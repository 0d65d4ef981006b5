/** Reads a list of words parted by white space into a set. Meant for the literal lists of this folder. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word.length > 0));
}
