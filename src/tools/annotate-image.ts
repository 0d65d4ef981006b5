/** The bundled glossary's image for commands and benchmarks: from disk while it is newer than every source, else compiled afresh. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { openImage } from '../glossary/image-reader';
import type { GlossaryImage } from '../glossary/types';
import { compileGlossary, IMAGE_PATH, ROOT } from './compile';

async function newest(folder: string): Promise<number> {
  let latest = 0;
  for (const one of await readdir(folder, { withFileTypes: true })) {
    const full = path.join(folder, one.name);
    latest = Math.max(latest, one.isDirectory() ? await newest(full) : (await stat(full)).mtimeMs);
  }
  return latest;
}

/**
 * Opens the bundled glossary. The compiled image is used only if no source and no part of the compiler has changed since.
 * @throws GlossaryProblems if the sources have to be compiled and break a rule.
 */
export async function loadImage(): Promise<GlossaryImage> {
  const compiled = await stat(IMAGE_PATH).catch(() => null);
  const sources = ['assets/glossary', 'src/glossary', 'src/tools'].map((folder) => newest(path.join(ROOT, folder)));
  if (compiled && compiled.mtimeMs > Math.max(...(await Promise.all(sources)))) {
    const bytes = await readFile(IMAGE_PATH);
    return openImage(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  }
  return openImage((await compileGlossary()).bytes);
}
