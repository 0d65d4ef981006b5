/** The panel's line to the rest of Sidelight, over the extension's API. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Verdict } from '../card/contract';
import { PanelNewsSchema } from '../messages/protocol';
import type { Access, PanelLink, PanelModel } from '../panel/link';
import { takeLookUp } from '../settings/look-up';
import { askAccess, EVERY_SITE, hasAccess, patternsFor, watchAccess } from '../settings/permissions';
import { changeSettings, readSettings, watchSettings } from '../settings/store';
import { ask, entry, glossaryFacts, search } from './ask';
import { loadMap } from './load-map';
import { createModel } from './model';
import { keepLinksPrivate } from './private-links';
import { shortcuts } from './shortcuts';
import { createTabPort } from './tab-port';

/** An order on a mention, before it is said of which article. */
type MentionOrder =
  | { type: 'jump' | 'open'; annotation: number }
  | { type: 'verdict'; annotation: number; verdict: Verdict };

async function accessTo(url: string, hasReader: boolean): Promise<Access> {
  const patterns = patternsFor(url);
  // Without a grant the browser does not even tell the address.
  if (!patterns) return url === '' || hasReader ? (hasReader ? 'this-page' : 'none') : 'impossible';
  if (await hasAccess(EVERY_SITE)) return 'every';
  if (await hasAccess(patterns)) return 'site';
  return hasReader ? 'this-page' : 'none';
}

/** Connects the panel of the current window; resolves when the first model is known. */
export async function createPanelLink(signal: AbortSignal): Promise<PanelLink> {
  const { id: windowId = -1 } = await browser.windows.getCurrent();
  const { current, change, subscribe } = createModel<PanelModel>({
    tab: null,
    access: 'none',
    page: { type: 'not-read' },
    settings: await readSettings(),
    facts: null,
    shortcuts: await shortcuts(),
  });

  const port = createTabPort((state) => {
    const had = current().page.type !== 'not-read';
    change({ page: state ?? { type: 'not-read' } });
    // The first word of a reader also tells that we may read this page, and its address.
    if (had !== (state !== null)) void look();
  });

  /** Names the newest look at the tabs: answers to older ones are dropped. */
  let turn = 0;
  async function look(): Promise<void> {
    turn += 1;
    const mine = turn;
    const [tab] = await browser.tabs.query({ active: true, windowId });
    const url = tab?.url ?? '';
    if (mine !== turn) return;
    if (tab?.id !== undefined) port.follow(tab.id);
    const access = await accessTo(url, current().page.type !== 'not-read');
    if (mine !== turn) return;
    const site = patternsFor(url) ? new URL(url).hostname : null;
    const followed =
      tab?.id === undefined ? null : { id: tab.id, url, title: tab.title ?? '', site, private: tab.incognito };
    change({ tab: followed, access });
  }

  browser.tabs.onActivated.addListener((info) => {
    if (info.windowId === windowId) void look();
  });
  browser.tabs.onUpdated.addListener((id, changed) => {
    if (id !== current().tab?.id) return;
    if (changed.status === 'complete') port.retry();
    void look();
  });
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: { id?: string | undefined; tab?: { id?: number | undefined } | undefined }) => {
      if (sender.id !== browser.runtime.id) return;
      // A reader that speaks to the worker is heard here too: that is how we learn that one has started.
      if (sender.tab?.id !== undefined && sender.tab.id === current().tab?.id) port.retry();
      const news = sender.tab ? null : v.safeParse(PanelNewsSchema, message);
      if (news?.success && news.output.window === windowId) void tellLookUp();
    },
  );
  watchSettings((settings) => change({ settings }), signal);
  keepLinksPrivate(document, windowId, () => current().tab?.private ?? false, signal);
  watchAccess(() => void look(), signal);

  const lookers = new Set<(query: string) => void>();
  async function tellLookUp(): Promise<void> {
    if (lookers.size === 0) return;
    const query = await takeLookUp(windowId);
    if (query !== null) for (const looker of lookers) looker(query);
  }

  async function grant(origins: string[]): Promise<boolean> {
    const granted = await askAccess(origins);
    const { tab } = current();
    if (granted && tab) await ask({ type: 'read-tab', tab: tab.id }).catch(() => false);
    port.retry();
    return granted;
  }

  /** Orders speak of the article that is shown; by the time they come the reader may be in another. */
  function order(given: MentionOrder): void {
    const { page } = current();
    if (page.type === 'article') port.send({ ...given, article: page.article });
  }

  await look();
  void glossaryFacts().then((facts) => change({ facts }));

  return {
    current,
    subscribe,
    onLookUp(looker) {
      lookers.add(looker);
      void tellLookUp();
      return () => lookers.delete(looker);
    },
    jump: (annotation) => order({ type: 'jump', annotation }),
    open: (annotation) => order({ type: 'open', annotation }),
    verdict: (annotation, verdict) => order({ type: 'verdict', annotation, verdict }),
    async changeSettings(part) {
      await changeSettings(() => part);
    },
    async setSiteSilent(silent) {
      const { tab } = current();
      const site = tab?.site;
      // Chosen in a private window it would be kept: the site's name in the settings tells that it was read.
      if (!site || (silent && tab.private)) return;
      await changeSettings(({ silentSites }) => {
        const others = silentSites.filter((one) => one !== site);
        return { silentSites: silent ? [...others, site] : others };
      });
    },
    // The browser would keep the grant, and with it the site's name.
    askSite: async () => (current().tab?.private ? false : grant(patternsFor(current().tab?.url ?? '') ?? [])),
    askEverySite: () => grant(EVERY_SITE),
    print() {
      const { tab } = current();
      // Our own pages open in windows that are not private, and their titles go into the browser's history.
      if (tab && !tab.private)
        void browser.tabs.create({ url: browser.runtime.getURL(`/print.html#${tab.id}` as never) });
    },
    openList: () => void browser.tabs.create({ url: browser.runtime.getURL('/notes.html') }),
    readAgain: () => void port.send({ type: 'read-again' }),
    search,
    entry,
    loadMap,
  };
}
