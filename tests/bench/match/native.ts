/**
 * Anchors in native code, where the system has them (Debian: libhyperscan-dev and gcc; librust-aho-corasick-dev and cargo):
 * what the task's search costs without JavaScript. They get names and text folded, and answer spans in the folded text.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldSimply } from './fold-simply';
import { endOf, isWord } from './ngrams';
import { digest } from './oracle';

const HERE = path.join(path.dirname(fileURLToPath(import.meta.url)), 'native');
const OUT = path.join(HERE, '../../../../.output/bench/native');

/** One anchor's row. */
export interface NativeRow {
  engine: string;
  loadMs: number;
  mcharPerSecond: number;
  hits: number;
  digest: string;
}

interface Anchor {
  engine: string;
  /** Largest number of names that it is tried with: beyond it wants more memory or minutes than the benchmark has. */
  limit: number;
  build(): string | null;
}

function run(command: string, args: readonly string[], timeout: number): string | null {
  const done = spawnSync(command, args, { encoding: 'utf8', timeout });
  return done.status === 0 ? done.stdout : null;
}

const ANCHORS: readonly Anchor[] = [
  {
    engine: 'Hyperscan (C)',
    limit: 100_000,
    build() {
      const program = path.join(OUT, 'hyperscan');
      const args = ['-O2', '-I/usr/include/hs', path.join(HERE, 'hyperscan.c'), '-lhs', '-o', program];
      return run('gcc', args, 60_000) === null ? null : program;
    },
  },
  {
    engine: 'aho-corasick NFA (Rust)',
    limit: 1_000_000,
    build() {
      const crates = '/usr/share/cargo/registry';
      if (!existsSync(crates)) return null;
      const source = `source.system.directory="${crates}"`;
      const args = [
        'build',
        '--release',
        '--quiet',
        '--offline',
        '--manifest-path',
        path.join(HERE, 'rust/Cargo.toml'),
      ];
      args.push('--target-dir', path.join(OUT, 'rust'));
      args.push('--config', 'source.crates-io.replace-with="system"', '--config', source);
      return run('cargo', args, 120_000) === null ? null : path.join(OUT, 'rust/release/anchor');
    },
  },
];

/** One byte a unit: what is not ASCII is a letter (2) or no part of a word (1). */
function bytesOf(folded: string): Uint8Array {
  return Uint8Array.from(folded, (char) => {
    const code = char.charCodeAt(0);
    return code < 0x80 ? code : isWord(code) ? 2 : 1;
  });
}

/** The programs that can be built here, by engine; notes for those that cannot. */
export function buildAnchors(): { programs: Map<string, string>; notes: string[] } {
  mkdirSync(OUT, { recursive: true });
  const programs = new Map<string, string>();
  const notes: string[] = [];
  for (const anchor of ANCHORS) {
    const program = anchor.build();
    if (program) programs.set(anchor.engine, program);
    else notes.push(`${anchor.engine}: not installed here, left out`);
  }
  return { programs, notes };
}

/** Runs the anchors. @param names folded. @param text as it stands. */
export function runAnchors(
  programs: ReadonlyMap<string, string>,
  names: readonly string[],
  text: string,
): { rows: NativeRow[]; notes: string[] } {
  const folded = foldSimply(text);
  const files = ['names', 'text', 'spans'].map((name) => path.join(OUT, name)) as [string, string, string];
  writeFileSync(files[0], `${names.join('\n')}\n`);
  writeFileSync(files[1], bytesOf(folded.text));
  const rows: NativeRow[] = [];
  const notes: string[] = [];
  for (const { engine, limit } of ANCHORS) {
    const program = programs.get(engine);
    if (!program || names.length > limit) continue;
    const told = run(program, files, 300_000);
    if (told === null) {
      notes.push(`${engine}: gave up`);
      continue;
    }
    const [loadMs = Number.NaN, mcharPerSecond = Number.NaN] = told.split(' ').map(Number);
    const bytes = readFileSync(files[2]);
    const spans = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
    const original = Array.from(spans, (offset, i) =>
      i % 2 === 0 ? (folded.at[offset] as number) : endOf(folded.at, offset, text),
    );
    rows.push({ engine, loadMs, mcharPerSecond, hits: spans.length / 2, digest: digest(original) });
  }
  return { rows, notes };
}
