/** A reference that can be shown before its entry has come. */
import type { EntryRef } from '../annotate/types';

/** An entry to open, with the title that stood on what was pressed. */
export interface TitledRef extends EntryRef {
  title: string;
}
