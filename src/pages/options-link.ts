/** The options page's line to the extension's API. */
import { browser } from 'wxt/browser';
import type { OptionsLink, OptionsModel } from '../options/link';
import { askAccess, dropAccess, EVERY_SITE, watchAccess } from '../settings/permissions';
import { changeSettings, readSettings, watchSettings } from '../settings/store';
import { glossaryFacts } from './ask';
import { createModel } from './model';
import { shortcuts } from './shortcuts';

/** Connects the options page; resolves when the first model is known. */
export async function createOptionsLink(signal: AbortSignal): Promise<OptionsLink> {
  const granted = async (): Promise<string[]> => (await browser.permissions.getAll()).origins ?? [];
  const { current, change, subscribe } = createModel<OptionsModel>({
    settings: await readSettings(),
    origins: await granted(),
    facts: null,
    shortcuts: await shortcuts(),
  });
  watchSettings((settings) => change({ settings }), signal);
  watchAccess(() => void granted().then((origins) => change({ origins })), signal);
  void glossaryFacts().then((facts) => change({ facts }));
  return {
    current,
    subscribe,
    async changeSettings(part) {
      await changeSettings(() => part);
    },
    askEverySite: () => askAccess(EVERY_SITE),
    drop: (origins) => dropAccess(origins),
  };
}
