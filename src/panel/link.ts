/**
 * What the panel's view needs of the rest of Sidelight: one model to show, and orders to give. The extension's side
 * implements it over ports and messages; the gallery and the tests implement it with invented data.
 */
import type { EntryRef } from '../annotate/types';
import type { Verdict } from '../card/contract';
import type { Entry } from '../glossary/types';
import type { DrawMap } from '../map/contract';
import type { GlossaryFacts, PageState, SearchHit } from '../messages/protocol';
import type { Settings } from '../settings/settings';
import type { Shortcut } from '../ui/shortcut';

export type { Shortcut } from '../ui/shortcut';

/**
 * What Sidelight may read: nothing here until its button is pressed, this page only (the button was pressed), this site,
 * every site; or a page that no extension may read (browser pages, shops, viewers).
 */
export type Access = 'none' | 'this-page' | 'site' | 'every' | 'impossible';

/** All that the panel shows, of the active tab of its window. Replaced as a whole whenever anything changes. */
export interface PanelModel {
  /**
   * `site` is the host name that switches and grants speak of; null where the page has none. `private`: the tab is in a
   * private window, of which nothing may be kept.
   */
  tab: { id: number; url: string; title: string; site: string | null; private: boolean } | null;
  access: Access;
  /** `not-read`: no reader is in the page. */
  page: PageState | { type: 'not-read' };
  settings: Settings;
  facts: GlossaryFacts | null;
  shortcuts: readonly Shortcut[];
}

/** The panel's line to the page and to the worker. */
export interface PanelLink {
  /** The model of this moment. */
  current(): PanelModel;
  /** Calls back after every change, until the returned function is called. */
  subscribe(onChange: (model: PanelModel) => void): () => void;
  /** Words that the reader looked up from the page's context menu; a word that waits is told at once. */
  onLookUp(look: (query: string) => void): () => void;
  /** Scrolls the page to a mention and flashes it. */
  jump(annotation: number): void;
  /** Scrolls the page to a mention and opens its card, focused. */
  open(annotation: number): void;
  /** Says of a mention that it is known, or not wanted here, or neither after all. */
  verdict(annotation: number, verdict: Verdict): void;
  /** Rejects where the browser refuses to store. */
  changeSettings(change: Partial<Pick<Settings, 'marks' | 'knows' | 'density' | 'plain'>>): Promise<void>;
  /** Switches this site off or on again. In a private window it is not switched off: that would keep the site's name. */
  setSiteSilent(silent: boolean): Promise<void>;
  /** The browser's own question for this site. Called straight from a press. False: the reader said no, or a private window. */
  askSite(): Promise<boolean>;
  /** The browser's own question for every site. Called straight from a press. */
  askEverySite(): Promise<boolean>;
  /** Opens our page that prints the article with its notes; not for a private window, for the page could not be private. */
  print(): void;
  /** Opens the list of what was looked up. */
  openList(): void;
  /** Reads the page again after a failure or a pause. */
  readAgain(): void;
  /** Best first. */
  search(query: string): Promise<readonly SearchHit[]>;
  entry(ref: EntryRef): Promise<Entry | null>;
  /** The map's code. */
  loadMap(): Promise<DrawMap>;
}
