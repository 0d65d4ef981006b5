/** The welcome page's line to the extension's API, and its live sample article. */
import { browser } from 'wxt/browser';
import { mountCard } from '../card/mount';
import { workerCalls } from '../reader/calls';
import { hearOrders } from '../reader/orders';
import { type PanelServer, servePanel } from '../reader/panel-port';
import type { Reader } from '../reader/parts';
import { startReader } from '../reader/reader';
import { readMemory, watchMemory } from '../settings/memory-store';
import { askAccess, EVERY_SITE, hasAccess, watchAccess } from '../settings/permissions';
import { readSettings, watchSettings } from '../settings/store';
import type { WelcomeActions, WelcomeModel } from '../welcome/contract';
import { loadMap } from './load-map';
import { createModel } from './model';
import { shortcuts } from './shortcuts';

/** The sample's article as nodes of this document: the build has put it into the page as a template. */
function sampleArticle(): Node | null {
  const article = document.querySelector<HTMLTemplateElement>('template#sample')?.content.querySelector('article');
  return article ? document.importNode(article, true) : null;
}

/** Connects the welcome page; resolves when the first model is known. */
export async function createWelcomeActions(life: AbortController): Promise<WelcomeActions> {
  const { current, change, subscribe } = createModel<WelcomeModel>({
    everySite: await hasAccess(EVERY_SITE),
    shortcuts: await shortcuts(),
  });
  const { id: windowId } = await browser.windows.getCurrent();
  const settings = await readSettings();
  const memory = await readMemory();
  let reader: Reader | null = null;
  let panels: PanelServer | null = null;

  watchAccess(async () => change({ everySite: await hasAccess(EVERY_SITE) }), life.signal);
  watchSettings((next) => reader?.changeSettings(next), life.signal);
  watchMemory((next) => reader?.changeMemory(next), life.signal);

  return {
    current,
    subscribe,
    askEverySite: () => askAccess(EVERY_SITE),
    openPanel() {
      if (windowId !== undefined) browser.sidePanel.open({ windowId }).catch(() => undefined);
    },
    fillSample(container) {
      const article = sampleArticle();
      if (!article) return;
      container.append(article);
      reader = startReader({
        window,
        calls: workerCalls,
        loadCard: async () => mountCard,
        loadMap,
        // The page itself links it.
        loadMarks: async () => undefined,
        // The sample shows marks whatever the reader chose elsewhere.
        settings: { ...settings, marks: true },
        memory,
        site: '',
        onState: (state) => panels?.tell(state),
        life,
      });
      // The panel and the keys work on the sample as they do on any page.
      panels = servePanel(reader, life.signal);
      hearOrders(reader.order, life.signal);
    },
  };
}
