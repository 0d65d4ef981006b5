/** Packs for tests: small ones, and the worker's own code to store them. */
import path from 'node:path';
import type { Page, Worker } from '@playwright/test';
import { build } from 'rolldown';
import { writeImage } from '../../src/glossary/image-writer';
import type { Entry } from '../../src/glossary/types';
import { ROOT } from '../../src/tools/compile';
import type * as Packs from '../../src/worker/packs';
import { entryOf } from '../unit/annotate/glossary-of';

/**
 * A pack that knows a name of the sample article which the bundled glossary does not.
 * @param others entries of names that no text has, each with a long summary of words that no other has: what repeats is kept short.
 */
export function packOf(id: string, name: string, gloss = 'A word of the sample.', others = 0): ArrayBuffer {
  const word = ownEntry(id, 'word', name, gloss);
  const more = Array.from({ length: others }, (_, i): Entry => {
    const other = ownEntry(id, `other-${i}`, `Xq${i}zv Wj${i % 97}k`, gloss);
    return {
      ...other,
      summary: Array.from({ length: 70 }, (_, k) => `q${(((i * 70 + k) * 7919) % 1_000_003).toString(36)}z`).join(' '),
      related: i === 0 ? [{ id: 'word', title: name, kind: word.kind }] : [],
    };
  });
  const related = more.slice(0, 1).map(({ id: other, title, kind }) => ({ id: other, title, kind }));
  const pack = { id, title: id, date: '2026-01-01', licence: 'MIT' };
  return writeImage({ pack, entries: [{ ...word, related }, ...more] });
}

function ownEntry(pack: string, id: string, name: string, gloss: string): Entry {
  return {
    ...entryOf(id, [name], 'organization', pack),
    layer: 'own',
    desk: 'own',
    gloss,
    summary: '',
    familiarity: 5,
  };
}

/** What the worker's own code for packs can do. */
export type Call = 'storePack' | 'removePack' | 'listPacks';

/**
 * Calls the worker's own code for packs in the worker or a page of ours, and gives the packs that are there, or the error.
 * No message for it exists yet, so a second copy of the module is put in.
 */
export async function callPacks(
  worker: Worker | Page,
  name: Call,
  argument?: ArrayBuffer | string,
): Promise<Packs.StoredPack[] | string> {
  const { output } = await build({
    input: path.join(ROOT, 'src/worker/packs.ts'),
    write: false,
    output: { format: 'iife', name: '__packs', minify: true },
    logLevel: 'warn',
  });
  const code = `${output[0].code};globalThis.__packs = __packs`;
  const there: Pick<Page, 'evaluate'> = worker;
  await there.evaluate(code);
  const bytes = argument instanceof ArrayBuffer ? Buffer.from(argument).toString('base64') : null;
  return there.evaluate(
    async ([which, text, base64]) => {
      const packs = (globalThis as unknown as { __packs: typeof Packs }).__packs;
      try {
        if (which === 'removePack') await packs.removePack(text ?? '');
        if (which === 'storePack')
          await packs.storePack(Uint8Array.from(atob(base64 ?? ''), (c) => c.charCodeAt(0)).buffer);
        return await packs.listPacks();
      } catch (error) {
        return String(error);
      }
    },
    [name, typeof argument === 'string' ? argument : null, bytes] as const,
  );
}
