/** What the reading list's page needs of the extension. */
import type { LookUp } from '../memory/memory';

/** What the page shows at this moment. Replaced as a whole. */
export interface NotesModel {
  keeping: boolean;
  /** From the oldest to the newest. */
  lookUps: readonly LookUp[];
}

/** What the page can do. Changes reject where the browser refuses to store. */
export interface NotesLink {
  current(): NotesModel;
  /** Calls back after every change, until the returned function is called. */
  subscribe(onChange: (model: NotesModel) => void): () => void;
  setKeeping(keeping: boolean): Promise<void>;
  /** Takes look-ups out of the list. */
  remove(lookUps: readonly LookUp[]): Promise<void>;
  /** Puts look-ups back that were taken out. */
  restore(lookUps: readonly LookUp[]): Promise<void>;
  /** Gives the reader a file. */
  save(name: string, type: string, text: string): void;
}
