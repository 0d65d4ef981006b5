/**
 * `npm run glossary -- --compare [REF] [FILE…]`: what the sources as they lie here would newly mark, no longer mark or mark otherwise, against those of
 * a commit, in the sample article, the pages of the tests and any files given. For reading a pull request. Node only.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { annotate } from '../annotate/annotate';
import { articleFromText } from '../annotate/article';
import { openImage } from '../glossary/image-reader';
import type { GlossaryImage } from '../glossary/types';
import { looksLikeHtml, textOfHtml } from './annotate-html';
import { compileFrom, GlossaryProblems, ROOT } from './compile';

/** One mention whose answer is not what it was. */
export interface Difference {
  file: string;
  text: string;
  /** Some words around it. */
  around: string;
  before: string | null;
  after: string | null;
}

/** Words on either side that are shown. */
const AROUND = 40;

async function sampleTexts(files: readonly string[]): Promise<[name: string, text: string][]> {
  const folder = path.join(ROOT, 'tests/fixtures/pages');
  const pages = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
  const all = [path.join(ROOT, 'assets/public/sample.html'), ...pages.map((name) => path.join(folder, name)), ...files];
  return Promise.all(
    all.map(async (file): Promise<[string, string]> => {
      const raw = await readFile(file, 'utf8');
      return [path.relative(ROOT, path.resolve(file)), looksLikeHtml(raw) ? textOfHtml(raw).text : raw];
    }),
  );
}

/** Every answer that differs between two glossaries, in the order of the text. */
export function differences(file: string, text: string, before: GlossaryImage, after: GlossaryImage): Difference[] {
  const answers = (image: GlossaryImage): Map<string, { title: string; start: number; end: number }> =>
    new Map(
      annotate(articleFromText(text), [image])
        .annotations.filter((one) => one.entry !== null)
        .map(({ start, end, title }) => [`${start} ${end}`, { title, start, end }]),
    );
  const [old, now] = [answers(before), answers(after)];
  const found: (Difference & { start: number })[] = [];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(key), now.get(key)];
    const at = is ?? was;
    if (!at || was?.title === is?.title) continue;
    found.push({
      file,
      start: at.start,
      text: text.slice(at.start, at.end),
      around: text.slice(Math.max(0, at.start - AROUND), at.end + AROUND).replace(/\s+/g, ' '),
      before: was?.title ?? null,
      after: is?.title ?? null,
    });
  }
  return found.sort((a, b) => a.start - b.start).map(({ start: _, ...difference }) => difference);
}

/** Prints the differences against the sources of `ref`. @throws GlossaryProblems if the sources here break a rule. */
export async function compareWith(ref: string, files: readonly string[]): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sidelight-'));
  try {
    const archive = execFileSync('git', ['-C', ROOT, 'archive', ref, 'assets/glossary'], { maxBuffer: 1 << 28 });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    const [before, after] = [
      await compileFrom(path.join(folder, 'assets/glossary'), ref, true),
      await compileFrom(path.join(ROOT, 'assets/glossary'), 'assets/glossary', true),
    ];
    if (!after.ok) throw new GlossaryProblems(after.problems);
    if (!before.ok) throw new GlossaryProblems(before.problems);
    const ids = new Set(before.glossary.entries.map((entry) => entry.id));
    const added = after.glossary.entries.filter((entry) => !ids.has(entry.id) && entry.layer === 'written');
    console.log(`${added.length} new entries: ${added.map((entry) => entry.title).join(', ') || 'none'}`);
    const [old, now] = [openImage(before.bytes), openImage(after.bytes)];
    let count = 0;
    for (const [name, text] of await sampleTexts(files)) {
      for (const one of differences(name, text, old, now)) {
        count++;
        const what = one.before === null ? `new: ${one.after}` : `${one.before} → ${one.after ?? 'nothing'}`;
        console.log(`${one.file}: "${one.text}" ${what}\n    … ${one.around} …`);
      }
    }
    console.log(`${count} mentions answered otherwise than at ${ref}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
