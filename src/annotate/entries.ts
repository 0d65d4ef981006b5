/** The entries an answer uses, taken out of the images. */
import type { Entry, GlossaryImage } from '../glossary/types';
import { type Annotated, type AnnotatedWithEntries, type EntryRef, entryKey } from './types';

/**
 * Adds to an answer every entry that an annotation or a member of the cast names, by {@link entryKey}. An entry that no image holds any more is
 * left out. Never throws.
 */
export function withEntries(answer: Annotated, images: readonly GlossaryImage[]): AnnotatedWithEntries {
  const entries: Record<string, Entry> = {};
  const add = (ref: EntryRef | null): void => {
    if (ref === null || entries[entryKey(ref)]) return;
    const image = images.find((one) => one.pack.id === ref.pack);
    const at = image?.indexOf(ref.id) ?? -1;
    if (image && at >= 0) entries[entryKey(ref)] = image.entry(at);
  };
  for (const annotation of answer.annotations) add(annotation.entry);
  for (const member of answer.cast) add(member.entry);
  return { ...answer, entries };
}
