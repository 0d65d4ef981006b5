/** The panel's line to the reader of one tab: one port at a time, renewed when the tab or its page changes. */
import { browser } from 'wxt/browser';
import { PANEL_PORT, type PageState, type PageText, type PanelOrder } from '../messages/protocol';

/** What {@link createTabPort} gives. */
export interface TabPort {
  /** Connects to a tab, in place of any other; null: to none. */
  follow(tab: number | null): void;
  /** Tries again where no reader answered so far. */
  retry(): void;
  send(order: PanelOrder): boolean;
}

/**
 * A line that tells the state of the followed tab's page, or null while no reader is there. What an abandoned port
 * says is dropped: the panel never shows another tab's terms.
 */
export function createTabPort(
  onState: (state: PageState | null) => void,
  onText: (text: PageText) => void = () => undefined,
): TabPort {
  let followed: number | null = null;
  let port: ReturnType<typeof browser.tabs.connect> | null = null;

  function connect(): void {
    if (followed === null) return;
    const mine = browser.tabs.connect(followed, { name: PANEL_PORT, frameId: 0 });
    port = mine;
    mine.onMessage.addListener((message: unknown) => {
      if (port !== mine) return;
      const told = message as PageState | PageText;
      if (told.type === 'text') onText(told);
      else onState(told);
    });
    mine.onDisconnect.addListener(() => {
      // Reading this is how the browser is told that "nobody there" is no error.
      void browser.runtime.lastError;
      if (port !== mine) return;
      port = null;
      onState(null);
    });
  }

  return {
    follow(tab) {
      if (tab === followed && port) return;
      const old = port;
      port = null;
      old?.disconnect();
      if (tab !== followed) onState(null);
      followed = tab;
      connect();
    },
    retry() {
      if (!port) connect();
    },
    send(order) {
      if (!port) return false;
      port.postMessage(order);
      return true;
    },
  };
}
