/** The print page's line to the tab whose article it prints. */
import type { PageState } from '../messages/protocol';
import type { Printed, PrintLink } from '../print/link';
import { createTabPort } from './tab-port';

/** How long the tab may take to answer, in ms: it is asked nothing that it has not got ready. */
const PATIENCE_MS = 5000;

/** A line to a tab (its id). */
export function createPrintLink(tab: number): PrintLink {
  return {
    article: () =>
      new Promise<Printed | null>((resolve) => {
        if (!Number.isSafeInteger(tab) || tab < 0) {
          resolve(null);
          return;
        }
        let page: Extract<PageState, { type: 'article' }> | null = null;
        const settle = (printed: Printed | null): void => {
          clearTimeout(patience);
          port.follow(null);
          resolve(printed);
        };
        const port = createTabPort(
          (state) => {
            if (state?.type !== 'article' || page) return;
            page = state;
            port.send({ type: 'send-text', article: state.article });
          },
          ({ article }) => {
            if (!page) return;
            if (!article) {
              // Gone in between; the page tells what it shows instead.
              page = null;
              return;
            }
            document.title = article.title;
            settle({ article, annotated: page.annotated, hushed: page.hushed, address: page.address });
          },
        );
        const patience = setTimeout(() => settle(null), PATIENCE_MS);
        port.follow(tab);
      }),
    print: () => window.print(),
  };
}
