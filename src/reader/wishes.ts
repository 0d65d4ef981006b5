/** What the person who reads wants of this page: what is marked, what is hushed, what is kept of it. */
import type { AnnotatedWithEntries, Annotation } from '../annotate/types';
import type { Verdict } from '../card/contract';
import type { Memory } from '../memory/memory';
import type { Settings } from '../settings/settings';
import { familyOf } from '../ui/kinds';
import type { Calls } from './calls';
import { hushOf, type ReadArticle } from './page';
import { createRemembering } from './remember';
import { changeFor, lookUpOf } from './verdicts';

/** How long a card is open before it counts as looked up, in ms: longer than passing from one card to the next takes. */
const LOOK_UP_MS = 1200;

type Hushed = 'known' | 'hidden' | null;

/** What {@link createWishes} needs of the reader. */
export interface WishesParts {
  window: Window & typeof globalThis;
  calls: Calls;
  memory: Memory;
  settings(): Settings;
  /** Whose mention a mark is, or null. */
  of(mark: number): { read: ReadArticle; index: number } | null;
  /** What is hushed is another now. */
  onHush(): void;
  signal: AbortSignal;
}

/** What {@link createWishes} gives. */
export interface Wishes {
  /** Parallel to the cast of an article. */
  hushes(read: ReadArticle): readonly Hushed[];
  /** Why the thing of a mention gets no mark here, or null. */
  hushOn(mark: number): Hushed;
  /** Whether a mention gets no mark although the budget gave it one. */
  isPlain(read: ReadArticle, annotation: Annotation): boolean;
  /** Whether marks are painted at all. */
  painting(): boolean;
  /** How many panels show this page: some want marks only beside one. */
  panels: number;
  /** Address of the page as the memory names it. */
  page(): string;
  /** Looks whether the page has another address by now; then other things are hushed, and it is `true`. */
  arrived(): boolean;
  /** Takes what is said of a mention. Rejects where it could not be stored. */
  verdict(mark: number, said: Verdict): Promise<void>;
  /** A card opened, or (null) closed: one that stays open for a moment was looked up. */
  opened(mark: number | null): void;
  /** The stored memory is another now. */
  stored(memory: Memory): void;
}

/** The wishes for one page. */
export function createWishes(parts: WishesParts): Wishes {
  const { window, calls, settings } = parts;
  /** By answer; made when first asked for. */
  let hushes = new WeakMap<AnnotatedWithEntries, readonly Hushed[]>();
  let noting = 0;
  let open: number | null = null;
  const remembering = createRemembering({
    memory: parts.memory,
    address: () => window.location.href,
    keep: (change) => calls.remember(change),
    onChange() {
      page = remembering.page();
      hushes = new WeakMap();
      parts.onHush();
    },
  });
  /** The address that {@link hushes} speak of. */
  let page = remembering.page();
  parts.signal.addEventListener('abort', () => window.clearTimeout(noting), { once: true });

  function note(mark: number): void {
    const at = open === mark ? parts.of(mark) : null;
    const lookUp = at && lookUpOf(at.read, at.index, remembering.page(), window.document.title);
    // Nobody asked for this line at this moment: what cannot be kept is no failure of the page.
    if (lookUp) remembering.remember({ type: 'look-up', lookUp }).catch(() => undefined);
  }

  function hushesOf(read: ReadArticle): readonly Hushed[] {
    const known = hushes.get(read.annotated) ?? hushOf(read, remembering.hushed);
    hushes.set(read.annotated, known);
    return known;
  }

  const wishes: Wishes = {
    panels: 0,
    hushes: hushesOf,
    hushOn(mark) {
      const at = parts.of(mark);
      return (at && hushesOf(at.read)[at.read.annotated.annotations[at.index]?.cast ?? -1]) ?? null;
    },
    isPlain: (read, { cast, kind }) =>
      (hushesOf(read)[cast] ?? null) !== null || settings().plain.includes(familyOf(kind)),
    painting: () => settings().marks && (settings().density !== 'panel' || wishes.panels > 0),
    page: remembering.page,
    arrived() {
      const here = remembering.page();
      if (here === page) return false;
      page = here;
      hushes = new WeakMap();
      return true;
    },
    async verdict(mark, said) {
      const at = parts.of(mark);
      const change = at && changeFor(at.read, at.index, said, remembering.page(), window.document.title);
      if (change) await remembering.remember(change);
    },
    opened(mark) {
      open = mark;
      window.clearTimeout(noting);
      if (mark !== null && remembering.keeping()) noting = window.setTimeout(note, LOOK_UP_MS, mark);
    },
    stored: remembering.stored,
  };
  return wishes;
}
