/** The entries an answer uses, taken out of the images. */
import { RecordAbsent } from '../glossary/records';
import type { Entry, GlossaryImage } from '../glossary/types';
import { type Annotated, type AnnotatedWithEntries, type EntryRef, entryKey } from './types';

/**
 * Adds to an answer every entry that an annotation or a member of the cast names, by {@link entryKey}. An entry that no image holds any more is
 * left out.
 * @throws RecordAbsent for all entries at once that an image which is held in part lacks.
 */
export function withEntries(answer: Annotated, images: readonly GlossaryImage[]): AnnotatedWithEntries {
  const entries: Record<string, Entry> = {};
  const absent: RecordAbsent[] = [];
  const add = (ref: EntryRef | null): void => {
    if (ref === null || entries[entryKey(ref)]) return;
    const image = images.find((one) => one.pack.id === ref.pack);
    try {
      const at = image?.indexOf(ref.id) ?? -1;
      if (image && at >= 0) entries[entryKey(ref)] = image.entry(at);
    } catch (error) {
      if (!(error instanceof RecordAbsent)) throw error;
      absent.push(error);
    }
  };
  for (const annotation of answer.annotations) add(annotation.entry);
  for (const member of answer.cast) add(member.entry);
  const [first] = absent;
  if (first) {
    const sameImage = absent.filter(({ records }) => records === first.records);
    throw new RecordAbsent(first.records, [...new Set(sameImage.flatMap((one) => one.entries))]);
  }
  return { ...answer, entries };
}
