/** The rows of the benchmark. Each loads from a file on disk and answers spans in the original text. */
import { fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { MatchRun, proposedEntries } from '../../../src/annotate/match';
import { HEADER_BYTES } from '../../../src/glossary/image-format';
import { indexBytes, openImage, partOf } from '../../../src/glossary/image-reader';
import { RecordAbsent } from '../../../src/glossary/records';
import { foldSimply, type SimplyFolded } from './fold-simply';
import { endOf, isWord, ngramMatcher } from './ngrams';

/** Start and end of each hit, flat. */
export type Spans = number[];

/** A loaded engine. */
export type Matcher = (text: string) => Spans;

/** What an engine needs: the folded names as JSON, or the image. */
export interface Files {
  names: string;
  image: string;
}

/** A row: loads what it needs, gives the matcher. Modules of peers are loaded before the clock starts. */
export interface Engine {
  prepare?: () => Promise<unknown>;
  load: (files: Files, prepared: unknown) => Matcher;
  /** Largest number of names it is tried with. */
  limit?: number;
}

const readNames = (files: Files): string[] => JSON.parse(readFileSync(files.names, 'utf8')) as string[];
/** Keeps whole words, and of those the leftmost-longest. */
function choose(
  original: string,
  { text, at }: SimplyFolded,
  hits: Iterable<readonly [start: number, end: number]>,
): Spans {
  const longest = new Map<number, number>();
  for (const [start, end] of hits) {
    if (isWord(text.charCodeAt(start - 1)) || isWord(text.charCodeAt(end))) continue;
    if (end > (longest.get(start) ?? 0)) longest.set(start, end);
  }
  const spans: Spans = [];
  let last = 0;
  for (const start of [...longest.keys()].sort((a, b) => a - b)) {
    if (start < last) continue;
    last = longest.get(start) as number;
    spans.push(at[start] as number, endOf(at, last, original));
  }
  return spans;
}

type Automaton = new (names: string[]) => object;

/** From so many bytes on packs are kept in pages: as `PAGED_FROM` of src/worker/packs.ts. */
const PAGED_FROM = 1 << 22;

const ours: Engine = {
  load(files) {
    const file = openSync(files.image, 'r');
    const { size } = fstatSync(file);
    const read = (from: number, bytes: number): Uint8Array<ArrayBuffer> => {
      const into = new Uint8Array(bytes);
      readSync(file, into, 0, bytes, from);
      return into;
    };
    const part = size >= PAGED_FROM;
    const index = part ? indexBytes(read(0, HEADER_BYTES).buffer) : size;
    const image = openImage(read(0, index).buffer, { trusted: true, part });
    const records = partOf(image);
    const matches = (text: string): Spans => {
      const spans: Spans = [];
      const run = new MatchRun(text, [image]);
      while (run.next()) spans.push(run.start, run.end);
      return spans;
    };
    /** What a text needs is read at once; a text that needs nothing new is searched once. */
    return (text) => {
      try {
        return matches(text);
      } catch (error) {
        if (!records || !(error instanceof RecordAbsent)) throw error;
        for (const entry of proposedEntries(text, image)) {
          if (records.has(entry)) continue;
          const [from, to] = records.range(entry);
          records.put(entry, read(index + from, to - from));
        }
        return matches(text);
      }
    };
  },
};

const ngrams: Engine = {
  load: (files) => ngramMatcher(new Set(readNames(files))),
};

interface TrieNode {
  next: Map<string, TrieNode>;
  end: boolean;
}

/** As FlashText does it (Singh 2017, arXiv:1711.00046): a trie of characters, entered at words only. */
const trie: Engine = {
  load(files) {
    const root: TrieNode = { next: new Map(), end: false };
    for (const name of readNames(files)) {
      let node = root;
      for (const char of name) {
        let child = node.next.get(char);
        if (!child) {
          child = { next: new Map(), end: false };
          node.next.set(char, child);
        }
        node = child;
      }
      node.end = true;
    }
    return (original) => {
      const { text, at } = foldSimply(original);
      const spans: Spans = [];
      for (let i = 0; i < text.length; ) {
        if (!isWord(text.charCodeAt(i))) {
          i++;
          continue;
        }
        let node: TrieNode | undefined = root;
        let best = -1;
        for (let k = i; k < text.length; k++) {
          node = node.next.get(text.charAt(k));
          if (!node) break;
          if (node.end && !isWord(text.charCodeAt(k + 1))) best = k + 1;
        }
        if (best > 0) {
          spans.push(at[i] as number, endOf(at, best, original));
          i = best;
        } else while (isWord(text.charCodeAt(i))) i++;
      }
      return spans;
    };
  },
};

const regexp: Engine = {
  limit: 10_000,
  load(files) {
    const names = readNames(files).sort((a, b) => b.length - a.length);
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${names.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
    return (original) => {
      const { text, at } = foldSimply(original);
      const spans: Spans = [];
      for (const { 0: found, index } of text.matchAll(pattern)) {
        spans.push(at[index] as number, endOf(at, index + found.length, original));
      }
      return spans;
    };
  },
};

const modern: Engine = {
  prepare: () => import('modern-ahocorasick'),
  load(files, prepared) {
    const { default: Automaton } = prepared as { default: Automaton };
    const automaton = new Automaton(readNames(files)) as { search: (t: string) => { start: number; end: number }[] };
    return (original) => {
      const folded = foldSimply(original);
      return choose(
        original,
        folded,
        automaton.search(folded.text).map(({ start, end }) => [start, end] as const),
      );
    };
  },
};

const monyone: Engine = {
  prepare: () => import('@monyone/aho-corasick/fast'),
  load(files, prepared) {
    const { AhoCorasick } = prepared as { AhoCorasick: Automaton };
    const automaton = new AhoCorasick(readNames(files)) as {
      matchInText: (t: string) => { begin: number; end: number }[];
    };
    return (original) => {
      const folded = foldSimply(original);
      return choose(
        original,
        folded,
        automaton.matchInText(folded.text).map(({ begin, end }) => [begin, end] as const),
      );
    };
  },
};

const classic: Engine = {
  prepare: () => import('ahocorasick' as string),
  load(files, prepared) {
    const { default: Automaton } = prepared as { default: Automaton };
    const automaton = new Automaton(readNames(files)) as { search: (t: string) => [number, string[]][] };
    return (original) => {
      const folded = foldSimply(original);
      const hits: [number, number][] = [];
      for (const [end, names] of automaton.search(folded.text)) {
        for (const name of names) hits.push([end + 1 - name.length, end + 1]);
      }
      return choose(original, folded, hits);
    };
  },
};

/** No matcher: finds the words of a text and hashes each, one unit at a time. What V8 needs for that alone. */
const floor: Engine = {
  load() {
    return (text) => {
      let sum = 0;
      for (let i = 0; i < text.length; ) {
        let code = text.charCodeAt(i) | 0x20;
        if (code < 0x61 || code > 0x7a) {
          i++;
          continue;
        }
        let hash = 0x811c9dc5;
        while (code >= 0x61 && code <= 0x7a) {
          hash = Math.imul(hash ^ code, 0x01000193);
          code = text.charCodeAt(++i) | 0x20;
        }
        sum ^= hash;
      }
      return sum === 42 ? [0, 0] : [];
    };
  },
};

/** By name, in the order of the table. `floor` is an anchor and has no hits. */
export const ENGINES: Record<string, Engine> = {
  sidelight: ours,
  'modern-ahocorasick': modern,
  '@monyone/aho-corasick fast': monyone,
  ahocorasick: classic,
  'RegExp alternation': regexp,
  'Set of n-grams': ngrams,
  'trie of Maps': trie,
  floor,
};
