/** Lines to nowhere: the views' contracts kept with invented data, changes applied as the extension would. */
import { drawMap } from '../../src/map/draw';
import { type Memory, NOTHING, remembered } from '../../src/memory/memory';
import type { NotesLink, NotesModel } from '../../src/notes/link';
import type { OptionsLink, OptionsModel } from '../../src/options/link';
import type { PanelLink, PanelModel } from '../../src/panel/link';
import type { PrintLink } from '../../src/print/link';
import { changesBy, readBackup } from '../../src/settings/backup';
import { DEFAULTS } from '../../src/settings/settings';
import type { Shortcut } from '../../src/ui/shortcut';
import type { WelcomeActions, WelcomeModel } from '../../src/welcome/contract';
import { ANNOTATED, ARTICLE, ENTRIES } from './data';

/** A memory with something in it. */
export const MEMORY: Memory = {
  ...NOTHING,
  keeping: true,
  known: [
    { entry: { pack: 'sidelight', id: 'north-korea' }, title: 'North Korea', day: '2026-11-20' },
    { entry: { pack: 'sidelight', id: 'hanoi-summit' }, title: 'Hanoi summit', day: '2026-11-21' },
  ],
  hidden: [
    {
      page: 'https://news.example/story',
      pageTitle: ARTICLE.title,
      entry: null,
      title: 'Kim',
      text: 'Mr. Kim',
      day: '2026-11-21',
    },
  ],
  lookUps: [
    {
      entry: { pack: 'sidelight', id: 'pukguksong-3' },
      title: 'Pukguksong-3',
      gloss: 'a North Korean solid-fuel missile made to be launched from a submarine',
      text: 'Pukguksong-3',
      quote: 'The missile, which state media called the Pukguksong-3, flew high and fell short of Japan.',
      page: 'https://news.example/story',
      pageTitle: ARTICLE.title,
      day: '2026-11-21',
    },
    {
      entry: null,
      title: 'Ri Tae-song',
      gloss: 'a vice minister who has long spoken for the D.P.R.K. on arms',
      text: 'Mr. Ri',
      quote: 'Mr. Ri was not available, and Ms. Park left open when working-level talks may resume.',
      page: 'https://news.example/story',
      pageTitle: ARTICLE.title,
      day: '2026-11-21',
    },
  ],
};

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
    tab: { id: 1, url: 'https://news.example/story', title: ARTICLE.title, site: 'news.example', private: false },
    access: 'this-page',
    page: {
      type: 'article',
      article: 0,
      title: ARTICLE.title,
      date: ARTICLE.date,
      language: 'en',
      address: 'https://news.example/story',
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
    print: () => log.push('print'),
    openList: () => log.push('list'),
    loadMap: async () => drawMap,
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
    memory: MEMORY,
    settings: { ...DEFAULTS, silentSites: ['mail.example', 'intranet.a-rather-long-name.example'] },
    origins,
    facts: FACTS,
    shortcuts: SHORTCUTS,
  });
  return {
    ...model,
    changeSettings: async (change) =>
      model.set({ ...model.current(), settings: { ...model.current().settings, ...change } }),
    remember: async (change) => model.set({ ...model.current(), memory: remembered(model.current().memory, change) }),
    openList: () => log.push('list'),
    everything: () => ({ settings: model.current().settings, memory: model.current().memory }),
    saveBackup: () => log.push('save'),
    readBackup: async (file) => {
      const read = readBackup(await file.text());
      const now = { settings: model.current().settings, memory: model.current().memory };
      return read.ok ? { ...read, changes: changesBy(now, read.backup) } : read;
    },
    takeBackup: async () => void log.push('take'),
    putBack: async () => void log.push('put back'),
    askEverySite: async () => Boolean(log.push('ask every')),
    drop: async (gone) => {
      model.set({ ...model.current(), origins: model.current().origins.filter((origin) => !gone.includes(origin)) });
      return true;
    },
  };
}

/** The reading list's line. */
export function notesLink(keeping: boolean, log: string[]): NotesLink {
  const model = box<NotesModel>({ keeping, lookUps: keeping ? MEMORY.lookUps : [] });
  const change = async (part: Partial<NotesModel>): Promise<void> => model.set({ ...model.current(), ...part });
  return {
    ...model,
    setKeeping: (on) => change({ keeping: on }),
    remove: (gone) => change({ lookUps: model.current().lookUps.filter((one) => !gone.includes(one)) }),
    restore: (back) => change({ lookUps: [...model.current().lookUps, ...back] }),
    save: (name) => log.push(`save ${name}`),
  };
}

/** The print page's line. */
export function printLink(log: string[]): PrintLink {
  return {
    article: async () => ({
      article: ARTICLE,
      annotated: ANNOTATED,
      hushed: ANNOTATED.cast.map(() => null),
      address: 'https://news.example/story',
    }),
    print: () => log.push('print'),
  };
}
