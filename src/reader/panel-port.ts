/** The reader's end of the panel's port: tells the state of the page, takes orders. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { ArticleText } from '../annotate/types';
import { PANEL_PORT, type PageState, type PageText, type PanelOrder, PanelOrderSchema } from '../messages/protocol';

/** What {@link servePanel} gives. */
export interface PanelServer {
  /** Tells every open panel. */
  tell(state: PageState): void;
}

/** What {@link servePanel} asks of the reader. */
export interface Served {
  state(): PageState;
  text(article: number): ArticleText | null;
  order(order: PanelOrder): void;
  /** Another number of panels is connected now. */
  changePanels(count: number): void;
}

/** Answers panels until `signal` aborts. Only our own pages may connect. */
export function servePanel(reader: Served, signal: AbortSignal): PanelServer {
  const ports = new Set<ReturnType<typeof browser.runtime.connect>>();
  const onConnect = (port: ReturnType<typeof browser.runtime.connect>): void => {
    const { sender } = port;
    const own = sender?.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));
    if (port.name !== PANEL_PORT || !own) return;
    ports.add(port);
    reader.changePanels(ports.size);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      if (!signal.aborted) reader.changePanels(ports.size);
    });
    port.onMessage.addListener((message: unknown) => {
      const order = v.safeParse(PanelOrderSchema, message);
      if (!order.success) return;
      if (order.output.type === 'send-text') {
        const answer: PageText = { type: 'text', article: reader.text(order.output.article) };
        port.postMessage(answer);
      } else reader.order(order.output);
    });
    port.postMessage(reader.state());
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener(
    'abort',
    () => {
      try {
        browser.runtime.onConnect.removeListener(onConnect);
        for (const port of ports) port.disconnect();
      } catch {
        // The extension is gone, and its ports with it.
      }
    },
    { once: true },
  );
  return {
    tell(state) {
      for (const port of ports) {
        try {
          port.postMessage(state);
        } catch {
          ports.delete(port);
        }
      }
    },
  };
}
