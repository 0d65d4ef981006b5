/** What a reader is made of and what it can do. Types only. */
import type { ArticleText } from '../annotate/types';
import type { MountCard } from '../card/contract';
import type { DrawMap } from '../map/contract';
import type { Memory } from '../memory/memory';
import type { PageState, PanelOrder, ReaderOrder } from '../messages/protocol';
import type { Settings } from '../settings/settings';
import type { Calls } from './calls';

/** What a reader is made of. On our own welcome page the same reader runs with other parts. */
export interface ReaderParts {
  window: Window & typeof globalThis;
  calls: Calls;
  loadCard(): Promise<MountCard>;
  loadMap(): Promise<DrawMap>;
  /** Puts the style of the marks into the page, once: a page without an article must not be able to find it. */
  loadMarks(): Promise<void>;
  settings: Settings;
  memory: Memory;
  /** Host name that "silent on this site" speaks of. */
  site: string;
  /** Told whenever what the panel should show has changed. */
  onState(state: PageState): void;
  /** The reader's whole life: every listener, timer and mark ends with it. */
  life: AbortController;
}

/** A running reader. */
export interface Reader {
  state(): PageState;
  /** The text of a named article, or null where there is none. */
  text(article: number): ArticleText | null;
  order(order: PanelOrder | ReaderOrder): void;
  changeSettings(settings: Settings): void;
  /** Another number of panels show this page now. */
  changePanels(count: number): void;
  /** The stored memory is another now. */
  changeMemory(memory: Memory): void;
}
