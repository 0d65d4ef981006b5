/** The reading list's line to the extension's storage. */
import { LOOK_UPS_MAX, type LookUp, type Memory } from '../memory/memory';
import type { NotesLink, NotesModel } from '../notes/link';
import { changeMemory, readMemory, watchMemory } from '../settings/memory-store';
import { createModel } from './model';
import { saveFile } from './save-file';

const same = (a: LookUp, b: LookUp): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Connects the page; resolves when the first model is known. */
export async function createNotesLink(signal: AbortSignal): Promise<NotesLink> {
  const shown = ({ keeping, lookUps }: Memory): NotesModel => ({ keeping, lookUps });
  const { current, change, subscribe } = createModel<NotesModel>(shown(await readMemory()));
  watchMemory((memory) => change(shown(memory)), signal);
  const alter = async (to: (memory: Memory) => Partial<Memory>): Promise<void> => {
    await changeMemory((memory) => ({ ...memory, ...to(memory) }));
  };
  return {
    current,
    subscribe,
    setKeeping: (keeping) => alter(() => ({ keeping })),
    remove: (gone) =>
      alter(({ lookUps }) => ({ lookUps: lookUps.filter((one) => !gone.some((other) => same(one, other))) })),
    restore: (back) =>
      alter(({ lookUps }) => ({
        lookUps: [...lookUps.filter((one) => !back.some((other) => same(one, other))), ...back]
          .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
          .slice(-LOOK_UPS_MAX),
      })),
    save: saveFile,
  };
}
