/** What an image's bytes are spent on. */
import { HEADER_WORDS, SECTION } from '../../../src/glossary/image-format';
import type { Glossary } from '../../../src/glossary/types';

/**
 * One line: bytes a name by part. "Strings" are the UTF-8 of titles, other names and ids, and the JSON that a card
 * shows; what is left of the image is what finding them costs.
 */
export function imageParts(image: ArrayBuffer, glossary: Glossary): string {
  const names = glossary.entries.reduce((sum, entry) => sum + entry.aliases.length, 0);
  const words = new Uint32Array(image);
  const size = (section: keyof typeof SECTION): number => words[HEADER_WORDS + SECTION[section] * 2 + 1] ?? 0;
  const encoder = new TextEncoder();
  const bytes = (text: string): number => encoder.encode(text).length;
  let strings = 0;
  for (const entry of glossary.entries) {
    const { desk, gloss, summary, facts, timeline, place, sources, reviewed } = entry;
    strings += bytes(entry.title) + bytes(entry.id);
    for (const { text } of entry.aliases) if (text !== entry.title) strings += bytes(text);
    strings += bytes(JSON.stringify([desk, gloss, summary, facts, timeline, place, sources, reviewed]));
  }
  const a = (part: number): string => (part / names).toFixed(1);
  const index = (['first', 'prefix', 'buckets', 'tags', 'names', 'entryBases', 'entryLengths'] as const).map(
    (section) => `${section} ${a(size(section))}`,
  );
  return `bytes a name: strings ${a(strings)}, beyond them ${a(image.byteLength - strings)} (${index.join(', ')}, in records ${a(size('records') - strings)})`;
}
