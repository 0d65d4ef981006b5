/** Lines to nowhere: the views' contracts kept with invented data, changes applied as the extension would. */
import type { OptionsLink, OptionsModel } from '../../src/options/link';
import type { PanelLink, PanelModel } from '../../src/panel/link';
import { DEFAULTS } from '../../src/settings/settings';
import type { Shortcut } from '../../src/ui/shortcut';
import type { WelcomeActions, WelcomeModel } from '../../src/welcome/contract';
import { ANNOTATED, ARTICLE, ENTRIES } from './data';

/** What a state changes in the panel's model. */
export type PanelChange = Partial<PanelModel>;

const SHORTCUTS: Shortcut[] = [
  { command: 'next', keys: 'Alt+Shift+N' },
  { command: 'previous', keys: 'Alt+Shift+P' },
  { command: 'open', keys: 'Alt+Shift+O' },
  { command: 'marks', keys: '' },
];
const FACTS = { entries: 1204, date: '2026-11-20' };

/** A model that changes and tells. */
function box<T>(first: T): { current(): T; set(next: T): void; subscribe(listen: (value: T) => void): () => void } {
  const listeners = new Set<(value: T) => void>();
  let value = first;
  return {
    current: () => value,
    set(next) {
      value = next;
      for (const listen of listeners) listen(next);
    },
    subscribe(listen) {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
  };
}

/** The panel's line. `log` takes the orders it gives. */
export function panelLink(change: PanelChange, log: string[]): PanelLink {
  const model = box<PanelModel>({
    tab: { id: 1, url: 'https://news.example/story', title: ARTICLE.title, site: 'news.example' },
    access: 'this-page',
    page: {
      type: 'article',
      title: ARTICLE.title,
      date: ARTICLE.date,
      language: 'en',
      length: ARTICLE.text.length,
      annotated: ANNOTATED,
      current: null,
      hushed: ANNOTATED.cast.map(() => null),
    },
    settings: { ...DEFAULTS },
    facts: FACTS,
    shortcuts: SHORTCUTS,
    ...change,
  });
  const settings = async (more: Partial<PanelModel['settings']>): Promise<void> =>
    model.set({ ...model.current(), settings: { ...model.current().settings, ...more } });
  return {
    ...model,
    onLookUp: () => () => undefined,
    jump: (annotation) => log.push(`jump ${annotation}`),
    open: (annotation) => log.push(`open ${annotation}`),
    changeSettings: settings,
    setSiteSilent: (silent) => settings({ silentSites: silent ? ['news.example'] : [] }),
    askSite: async () => Boolean(log.push('ask site')),
    askEverySite: async () => Boolean(log.push('ask every')),
    readAgain: () => log.push('again'),
    verdict: (annotation, verdict) => log.push(`${verdict} ${annotation}`),
    search: async (query) =>
      ENTRIES.filter((entry) => `${entry.title} ${entry.gloss}`.toLowerCase().includes(query.toLowerCase())),
    entry: async ({ id }) => ENTRIES.find((entry) => entry.id === id) ?? null,
  };
}

/** What the welcome page can do here. */
export function welcomeActions(everySite: boolean, log: string[]): WelcomeActions {
  const model = box<WelcomeModel>({ everySite, shortcuts: SHORTCUTS });
  return {
    ...model,
    askEverySite: async () => {
      model.set({ ...model.current(), everySite: true });
      return true;
    },
    openPanel: () => log.push('panel'),
    fillSample(container) {
      const article = document.createElement('article');
      const title = document.createElement('h1');
      title.textContent = ARTICLE.title;
      article.append(title);
      for (const text of ARTICLE.text.split('\n\n').slice(1)) {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        article.append(paragraph);
      }
      container.append(article);
    },
  };
}

/** The options page's line. */
export function optionsLink(origins: string[], log: string[]): OptionsLink {
  const model = box<OptionsModel>({
    settings: { ...DEFAULTS, silentSites: ['mail.example', 'intranet.a-rather-long-name.example'] },
    origins,
    facts: FACTS,
    shortcuts: SHORTCUTS,
  });
  return {
    ...model,
    changeSettings: async (change) =>
      model.set({ ...model.current(), settings: { ...model.current().settings, ...change } }),
    askEverySite: async () => Boolean(log.push('ask every')),
    drop: async (gone) => {
      model.set({ ...model.current(), origins: model.current().origins.filter((origin) => !gone.includes(origin)) });
      return true;
    },
  };
}
