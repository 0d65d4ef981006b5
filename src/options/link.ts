/** What the options page's view needs of the extension. */

import type { Memory, MemoryChange } from '../memory/memory';
import type { GlossaryFacts } from '../messages/protocol';
import type { Backup, BackupChanges, BackupProblem } from '../settings/backup';
import type { Settings } from '../settings/settings';
import type { Shortcut } from '../ui/shortcut';

/** What the options page shows at this moment. Replaced as a whole. */
export interface OptionsModel {
  settings: Settings;
  memory: Memory;
  /** Match patterns that Sidelight may read, as the browser tells them. Empty: none. */
  origins: readonly string[];
  facts: GlossaryFacts | null;
  shortcuts: readonly Shortcut[];
}

/** What the options page can do. */
export interface OptionsLink {
  current(): OptionsModel;
  /** Calls back after every change, until the returned function is called. */
  subscribe(onChange: (model: OptionsModel) => void): () => void;
  /** Rejects where the browser refuses to store. */
  changeSettings(
    change: Partial<Pick<Settings, 'marks' | 'knows' | 'silentSites' | 'density' | 'plain'>>,
  ): Promise<void>;
  /** Changes what is remembered. Rejects where the browser refuses to store. */
  remember(change: MemoryChange): Promise<void>;
  /** Opens the list of what was looked up. */
  openList(): void;
  /** Settings and memory of this moment. */
  everything(): Backup;
  /** Gives the reader everything as one file. */
  saveBackup(): void;
  /** What a file holds and would change. Rejects where it cannot be read. */
  readBackup(
    file: File,
  ): Promise<{ ok: true; backup: Backup; changes: BackupChanges } | { ok: false; problem: BackupProblem }>;
  /** Takes a file's settings and adds its lists to ours. */
  takeBackup(backup: Backup): Promise<void>;
  /** Puts everything back as it was: the way back from `takeBackup`. */
  putBack(before: Backup): Promise<void>;
  /** The browser's own question for every site. Called straight from a press. */
  askEverySite(): Promise<boolean>;
  /** Gives access back. False where the browser keeps it. */
  drop(origins: string[]): Promise<boolean>;
}
