/** `npm run annotate -- [FILE…] [--json | --jsonl] [--date YYYY-MM-DD] [--title T] [--image FILE]`: annotates text from the terminal. */
import { open, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { annotate } from '../annotate/annotate';
import { articleFromText } from '../annotate/article';
import type { Annotated } from '../annotate/types';
import { problemLine } from '../glossary/check';
import { openImage } from '../glossary/image-reader';
import { isPossibleDate } from '../glossary/schema';
import type { GlossaryImage } from '../glossary/types';
import { looksLikeHtml, textOfHtml } from './annotate-html';
import { loadImage } from './annotate-image';
import { listing } from './annotate-listing';
import { GlossaryProblems } from './compile';

/** Largest input that is read, in bytes: far above any article, and quick. */
const MOST_BYTES = 16 * 1024 * 1024;

/** A mistake of the caller's: shown without a trace. */
class Complaint extends Error {}

/** The answer for one document as machines get it. */
export function forMachines(id: string, answer: Annotated): object {
  return {
    doc_id: id,
    annotations: answer.annotations.map(
      ({ start, end, text, via, entry, title, kind, wikipedia, score, marked, mention, here, reasons }) => ({
        start,
        end,
        text,
        via,
        entry: entry?.id ?? null,
        title,
        wikipedia,
        kind,
        score,
        marked,
        ...(mention ? { mention } : {}),
        ...(here === undefined ? {} : { here }),
        reasons,
      }),
    ),
    abbreviations: answer.abbreviations,
    cast: answer.cast,
    date: answer.date,
  };
}

function decode(bytes: Uint8Array, name: string): string {
  if (bytes.byteLength === 0) throw new Complaint(`${name}: empty`);
  if (bytes.byteLength > MOST_BYTES) throw new Complaint(`${name}: larger than ${MOST_BYTES / 1024 / 1024} MB`);
  if (bytes.subarray(0, 8192).includes(0)) throw new Complaint(`${name}: binary, not text`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Complaint(`${name}: not UTF-8 text`);
  }
  if (text.trim() === '') throw new Complaint(`${name}: empty`);
  return text;
}

async function readInput(name: string): Promise<Uint8Array> {
  if (name !== '-') {
    const file = await open(name).catch(() => {
      throw new Complaint(`${name}: cannot be read`);
    });
    const { size } = await file.stat();
    await file.close();
    if (size > MOST_BYTES) throw new Complaint(`${name}: larger than ${MOST_BYTES / 1024 / 1024} MB`);
    return readFile(name).catch(() => {
      throw new Complaint(`${name}: cannot be read`);
    });
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    size += (part as Buffer).length;
    if (size > MOST_BYTES) throw new Complaint(`standard input: larger than ${MOST_BYTES / 1024 / 1024} MB`);
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

async function lines(images: GlossaryImage[], date: string | undefined): Promise<number> {
  let number = 0;
  let failed = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const record = JSON.parse(line) as { doc_id?: unknown; text?: unknown; title?: unknown; date?: unknown };
      if (typeof record.text !== 'string') throw new Complaint('no "text"');
      const day =
        typeof record.date === 'string' && /^\d{4}-\d\d-\d\d$/.test(record.date) && isPossibleDate(record.date)
          ? record.date
          : date;
      const article = articleFromText(record.text, {
        ...(typeof record.title === 'string' ? { title: record.title } : {}),
        ...(day ? { date: day } : {}),
      });
      const answer = annotate(article, images);
      const ready = process.stdout.write(`${JSON.stringify(forMachines(String(record.doc_id ?? number), answer))}\n`);
      if (!ready) await new Promise((done) => process.stdout.once('drain', done));
    } catch (error) {
      failed++;
      console.error(`annotate: line ${number}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return failed > 0 ? 1 : 0;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      date: { type: 'string' },
      title: { type: 'string' },
      image: { type: 'string' },
      why: { type: 'boolean' },
    },
  });
  if (values.date !== undefined && !(values.date.length === 10 && isPossibleDate(values.date)))
    throw new Complaint(`--date ${values.date}: must be a day, YYYY-MM-DD`);
  const images = [
    values.image ? openImage(new Uint8Array(await readFile(values.image)).buffer as ArrayBuffer) : await loadImage(),
  ];
  if (values.jsonl) return lines(images, values.date);
  let failed = 0;
  for (const name of positionals.length > 0 ? positionals : ['-']) {
    try {
      const raw = decode(await readInput(name), name === '-' ? 'standard input' : name);
      const page = looksLikeHtml(raw) ? textOfHtml(raw) : { text: raw };
      const date = values.date ?? page.date;
      const title = values.title ?? page.title;
      const article = articleFromText(page.text, { ...(title ? { title } : {}), ...(date ? { date } : {}) });
      const answer = annotate(article, images);
      console.log(
        values.json
          ? JSON.stringify(forMachines(name, answer), null, 1)
          : listing(article, answer, name, values.why === true),
      );
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      failed = 1;
      console.error(`annotate: ${error.message}`);
    }
  }
  return failed;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof GlossaryProblems) for (const problem of error.problems) console.error(problemLine(problem));
  else console.error(`annotate: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
