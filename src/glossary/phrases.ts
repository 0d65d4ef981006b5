/**
 * What records say is kept short by a list of phrases: two bytes stand for one. A dictionary coder whose dictionary is
 * chosen once for all texts (Larsson & Moffat, "Off-line dictionary-based compression", Proc. IEEE 88 (11), 2000), so that
 * each text can still be read by itself.
 */
import { type ByteWriter, isAscii } from './image-bytes';
import { PHRASES_MOST } from './image-format';

/** Tokens of the longest phrase: what is longer hardly repeats. */
const TOKENS_MOST = 5;
/** What stands less often is not looked at: it could hardly pay for its place in the list. */
const USES_LEAST = 4;
/** Bytes that a phrase takes beside its own: its start in the list. */
const PLACE_BYTES = 4;
/** Bytes that stand for a phrase. */
const CODE_BYTES = 2;
/** Times the list is used, counted and thinned: a phrase inside a longer one is used less often than it stands. */
const ROUNDS = 4;
/** What a thinning leaves at least, but for the last. */
const KEPT = 0.6;
/** Texts that one step handles. */
const STEP = 16;

/** A word with the space or quote before it, or what stands between. Whatever is beyond ASCII is a letter here, so that every engine cuts alike. */
const TOKEN = /[ "]?[A-Za-z0-9\u0080-\uffff]+|[^A-Za-z0-9\u0080-\uffff "]+|[ "]/g;

const encoder = new TextEncoder();

/** A run of tokens that stands often. The root is the empty run. */
interface Run {
  text: string;
  depth: number;
  count: number;
  /** Bytes that it saves as a phrase, by the last count. */
  saved: number;
  /** Place in the list, -1 for what is not in it. */
  phrase: number;
  next: Map<string, Run> | null;
}

function run(text: string, depth: number): Run {
  return { text, depth, count: 0, saved: 0, phrase: -1, next: null };
}

/** Phrases for texts, and texts written with them. */
export class Phrases {
  private readonly root = run('', 0);
  /** In the order of their numbers. */
  list: string[] = [];

  /** Writes a text: a phrase as two bytes, the first below 32; everything else as UTF-8. @param text without control characters, as JSON is. */
  write(text: string, to: ByteWriter): void {
    if (this.list.length === 0) {
      to.utf8(text);
      return;
    }
    let plain = '';
    this.cut(tokensOf(text), (piece, phrase) => {
      if (phrase < 0) {
        plain += piece;
        return;
      }
      if (plain !== '') to.utf8(plain);
      plain = '';
      to.byte(phrase >>> 8);
      to.byte(phrase & 0xff);
    });
    if (plain !== '') to.utf8(plain);
  }

  /** From the left, the longest phrase at each token. */
  private cut(tokens: readonly string[], piece: (text: string, phrase: number, at: Run | null) => void): void {
    for (let i = 0; i < tokens.length; ) {
      let best: Run | null = null;
      let at: Run | undefined = this.root;
      for (let j = i; j < tokens.length; j++) {
        at = at.next?.get(tokens[j] as string);
        if (!at) break;
        if (at.phrase >= 0) best = at;
      }
      piece(best ? best.text : (tokens[i] as string), best ? best.phrase : -1, best);
      i += best ? best.depth : 1;
    }
  }

  /**
   * Chooses the phrases that make texts shortest, or nearly so. In steps that give nothing: a worker may pause between.
   * @param texts a fair part of them; @param times how many such parts there are.
   */
  *choose(texts: readonly string[], times = 1): Generator<void, void> {
    const cuts: string[][] = [];
    for (let i = 0; i < texts.length; i++) {
      cuts.push(tokensOf(texts[i] as string));
      if (i % STEP === 0) yield;
    }
    yield* this.count(cuts);
    let runs = this.runs();
    for (let round = 1; round <= ROUNDS; round++) {
      const most = round === ROUNDS ? PHRASES_MOST : Math.max(PHRASES_MOST, Math.round(runs.length * KEPT));
      runs = yield* this.thin(round === 1 ? best(runs, PHRASES_MOST * 3, times) : runs, most, cuts, times);
    }
    // Once more as they are used: the list's order is that of use, so that common ones have like bytes.
    runs = yield* this.thin(runs, PHRASES_MOST, cuts, times);
    runs.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
    this.number(runs);
  }

  /** Counts runs one token longer each time; only what stands often begins a longer one (Agrawal & Srikant, VLDB 1994). */
  private *count(cuts: readonly string[][]): Generator<void, void> {
    for (let depth = 1; depth <= TOKENS_MOST; depth++) {
      for (let c = 0; c < cuts.length; c++) {
        const tokens = cuts[c] as string[];
        for (let i = 0; i + depth <= tokens.length; i++) {
          let at: Run | undefined = this.root;
          for (let j = i; at && j < i + depth - 1; j++) at = at.next?.get(tokens[j] as string);
          if (!at || (at !== this.root && at.count < USES_LEAST)) continue;
          const token = tokens[i + depth - 1] as string;
          at.next ??= new Map();
          let child = at.next.get(token);
          if (!child) {
            child = run(at.text + token, depth);
            at.next.set(token, child);
          }
          child.count++;
        }
        if (c % STEP === 0) yield;
      }
      this.prune(this.root);
    }
  }

  /** Lets go of the runs that stand too rarely. */
  private prune(at: Run): void {
    if (!at.next) return;
    for (const [token, child] of at.next) {
      if (child.count < USES_LEAST) at.next.delete(token);
      else this.prune(child);
    }
    if (at.next.size === 0) at.next = null;
  }

  private runs(at: Run = this.root, into: Run[] = []): Run[] {
    for (const child of at.next?.values() ?? []) {
      into.push(child);
      this.runs(child, into);
    }
    return into;
  }

  /** The runs that save most when the texts are written with these. */
  private *thin(runs: readonly Run[], most: number, cuts: readonly string[][], times: number): Generator<void, Run[]> {
    this.number(runs);
    for (const each of runs) each.count = 0;
    for (let c = 0; c < cuts.length; c++) {
      this.cut(cuts[c] as string[], (_, __, at) => {
        if (at) at.count++;
      });
      if (c % STEP === 0) yield;
    }
    return best(runs, most, times);
  }

  private number(runs: readonly Run[]): void {
    for (const each of this.runs()) each.phrase = -1;
    runs.forEach((each, place) => {
      each.phrase = place;
    });
    this.list = runs.map(({ text }) => text);
  }
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Those that save most, at most so many, and none that saves nothing. */
function best(runs: readonly Run[], most: number, times: number): Run[] {
  for (const each of runs) each.saved = savedBy(each, times);
  return runs
    .filter(({ saved }) => saved > 0)
    .sort((a, b) => b.saved - a.saved || (a.text < b.text ? -1 : 1))
    .slice(0, most);
}

/** Bytes that a run saves as a phrase, less what its place in the list takes. */
function savedBy({ text, count }: Run, times: number): number {
  const bytes = isAscii(text) ? text.length : encoder.encode(text).length;
  return (bytes - CODE_BYTES) * count * times - bytes - PLACE_BYTES;
}
