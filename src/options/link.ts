/** What the options page's view needs of the extension. */
import type { GlossaryFacts } from '../messages/protocol';
import type { Settings } from '../settings/settings';
import type { Shortcut } from '../ui/shortcut';

/** What the options page shows at this moment. Replaced as a whole. */
export interface OptionsModel {
  settings: Settings;
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
  changeSettings(change: Partial<Pick<Settings, 'marks' | 'knows' | 'silentSites'>>): Promise<void>;
  /** The browser's own question for every site. Called straight from a press. */
  askEverySite(): Promise<boolean>;
  /** Gives access back. False where the browser keeps it. */
  drop(origins: string[]): Promise<boolean>;
}
