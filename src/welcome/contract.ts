/** What the welcome page's view needs of the extension. */
import type { Shortcut } from '../ui/shortcut';

/** What the welcome page shows at this moment. Replaced as a whole. */
export interface WelcomeModel {
  /** Whether Sidelight may read every site. */
  everySite: boolean;
  shortcuts: readonly Shortcut[];
}

/** What the welcome page can do. */
export interface WelcomeActions {
  current(): WelcomeModel;
  /** Calls back after every change, until the returned function is called. */
  subscribe(onChange: (model: WelcomeModel) => void): () => void;
  /** The browser's own question for every site. Called straight from a press. False: the reader said no. */
  askEverySite(): Promise<boolean>;
  /** Opens the side panel. Called straight from a press. */
  openPanel(): void;
  /**
   * The place for the live sample article, once, when it stands in the document: the caller fills it with an
   * `<article>` and starts the reader on it. The view never touches its inside again.
   */
  fillSample(container: HTMLElement): void;
}
