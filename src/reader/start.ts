/** Starts the reader as a content script: on a page of the web, with the real worker. */
import { offeredCard } from '../card/slot';
import { offeredMap } from '../map/slot';
import { readMemory, watchMemory } from '../settings/memory-store';
import { readSettings, watchSettings } from '../settings/store';
import { workerCalls } from './calls';
import { hearOrders } from './orders';
import { type PanelServer, servePanel } from './panel-port';
import { startReader } from './reader';
import { isOrphaned } from './send';

const RUNNING = Symbol.for('reader');

/** Starts once a page; a second call, for instance by the toolbar button, does nothing. */
export async function startOnPage(window: Window & typeof globalThis): Promise<void> {
  const world = globalThis as Record<symbol, unknown>;
  if (world[RUNNING]) return;
  world[RUNNING] = true;
  const life = new AbortController();
  const { signal } = life;
  let panels: PanelServer | null = null;
  const [settings, memory] = await Promise.all([readSettings(), readMemory()]);
  const reader = startReader({
    window,
    calls: workerCalls,
    async loadCard() {
      if (!offeredCard()) await workerCalls.loadCard();
      const mount = offeredCard();
      if (!mount) throw new Error('The card could not be loaded');
      return mount;
    },
    async loadMap() {
      if (!offeredMap()) await workerCalls.loadMap();
      const draw = offeredMap();
      if (!draw) throw new Error('The map could not be loaded');
      return draw;
    },
    loadMarks: workerCalls.loadMarks,
    settings,
    memory,
    site: window.location.hostname,
    onState: (state) => panels?.tell(state),
    life,
  });
  panels = servePanel(reader, signal);
  hearOrders(reader.order, signal);
  watchSettings(reader.changeSettings, signal);
  watchMemory(reader.changeMemory, signal);
  // A page in the back-forward cache hears nothing.
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted || isOrphaned()) return;
      void readSettings().then(reader.changeSettings);
      void readMemory().then(reader.changeMemory);
    },
    { signal },
  );
}
