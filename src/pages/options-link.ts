/** The options page's line to the extension's API. */
import { browser } from 'wxt/browser';
import { dayOf } from '../memory/day';
import { remembered } from '../memory/memory';
import type { OptionsLink, OptionsModel } from '../options/link';
import { BACKUP_MAX, type Backup, backupText, changesBy, merged, readBackup } from '../settings/backup';
import { changeMemory, readMemory, watchMemory } from '../settings/memory-store';
import { askAccess, dropAccess, EVERY_SITE, watchAccess } from '../settings/permissions';
import { changeSettings, readSettings, watchSettings } from '../settings/store';
import { glossaryFacts } from './ask';
import { createModel } from './model';
import { saveFile } from './save-file';
import { shortcuts } from './shortcuts';

/** Connects the options page; resolves when the first model is known. */
export async function createOptionsLink(signal: AbortSignal): Promise<OptionsLink> {
  const granted = async (): Promise<string[]> => (await browser.permissions.getAll()).origins ?? [];
  const { current, change, subscribe } = createModel<OptionsModel>({
    settings: await readSettings(),
    memory: await readMemory(),
    origins: await granted(),
    facts: null,
    shortcuts: await shortcuts(),
  });
  watchSettings((settings) => change({ settings }), signal);
  watchMemory((memory) => change({ memory }), signal);
  const everything = (): Backup => ({ settings: current().settings, memory: current().memory });
  const put = async (to: (now: Backup) => Backup): Promise<void> => {
    await changeMemory((memory) => to({ ...everything(), memory }).memory);
    await changeSettings((settings) => to({ ...everything(), settings }).settings);
  };
  watchAccess(() => void granted().then((origins) => change({ origins })), signal);
  void glossaryFacts().then((facts) => change({ facts }));
  return {
    current,
    subscribe,
    async changeSettings(part) {
      await changeSettings(() => part);
    },
    async remember(given) {
      await changeMemory((memory) => remembered(memory, given));
    },
    openList: () => void browser.tabs.create({ url: browser.runtime.getURL('/notes.html') }),
    everything,
    saveBackup() {
      const day = dayOf(new Date());
      saveFile(`sidelight-${day}.json`, 'application/json', backupText(everything(), day));
    },
    async readBackup(file) {
      // What is far too large is not even read.
      if (file.size > 4 * BACKUP_MAX) return { ok: false, problem: 'too-large' };
      const read = readBackup(await file.text());
      return read.ok ? { ...read, changes: changesBy(everything(), read.backup) } : read;
    },
    takeBackup: (backup) => put((now) => merged(now, backup)),
    putBack: (before) => put(() => before),
    askEverySite: () => askAccess(EVERY_SITE),
    drop: (origins) => dropAccess(origins),
  };
}
