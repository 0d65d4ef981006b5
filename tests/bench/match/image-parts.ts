/** What an image's bytes are spent on. */
import { HEADER_WORDS, SECTION } from '../../../src/glossary/image-format';

/** One line: bytes a name by part. "Texts" are titles, names, ids and everything that a card shows. */
export function imageParts(image: ArrayBuffer, names: number): string {
  const words = new Uint32Array(image);
  const size = (section: keyof typeof SECTION): number => words[HEADER_WORDS + SECTION[section] * 2 + 1] ?? 0;
  const index = size('first') + size('prefix') + size('buckets') + size('tags') + size('names') + size('entries');
  const a = (bytes: number): string => (bytes / names).toFixed(1);
  return `bytes a name: index ${a(index)} (first ${a(size('first'))}, prefix ${a(size('prefix'))}, buckets ${a(size('buckets'))}, tags ${a(size('tags'))}, names ${a(size('names'))}, entries ${a(size('entries'))}), records ${a(size('records'))}`;
}
