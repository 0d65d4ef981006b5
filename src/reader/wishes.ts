/** What the person who reads wants of this page: what is marked, what is hushed, what is kept of it. */
import type { Annotation } from '../annotate/types';
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
  read(): ReadArticle | null;
  /** What is hushed is another now. */
  onHush(): void;
  signal: AbortSignal;
}

/** What {@link createWishes} gives. */
export interface Wishes {
  /** Parallel to the cast. */
  hushes(): readonly Hushed[];
  /** Why the thing of a mention gets no mark here, or null. */
  hushOn(mark: number): Hushed;
  /** Whether a mention gets no mark although the budget gave it one. */
  isPlain(annotation: Annotation): boolean;
  /** Whether marks are painted at all. */
  painting(): boolean;
  /** How many panels show this page: some want marks only beside one. */
  panels: number;
  /** Address of the page as the memory names it. */
  page(): string;
  /** Another article was read. */
  begin(): void;
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
  let hushes: readonly Hushed[] = [];
  let noting = 0;
  let open: number | null = null;
  const remembering = createRemembering({
    memory: parts.memory,
    address: () => window.location.href,
    keep: (change) => calls.remember(change),
    onChange() {
      begin();
      if (parts.read()) parts.onHush();
    },
  });
  parts.signal.addEventListener('abort', () => window.clearTimeout(noting), { once: true });

  function begin(): void {
    const read = parts.read();
    hushes = read ? hushOf(read, remembering.hushed) : [];
  }

  function note(mark: number): void {
    const read = parts.read();
    const lookUp = read && open === mark && lookUpOf(read, mark, remembering.page(), window.document.title);
    // Nobody asked for this line at this moment: what cannot be kept is no failure of the page.
    if (lookUp) remembering.remember({ type: 'look-up', lookUp }).catch(() => undefined);
  }

  const wishes: Wishes = {
    panels: 0,
    hushes: () => hushes,
    hushOn: (mark) => hushes[parts.read()?.annotated.annotations[mark]?.cast ?? -1] ?? null,
    isPlain: ({ cast, kind }) => (hushes[cast] ?? null) !== null || settings().plain.includes(familyOf(kind)),
    painting: () => settings().marks && (settings().density !== 'panel' || wishes.panels > 0),
    page: remembering.page,
    begin,
    async verdict(mark, said) {
      const read = parts.read();
      const change = read && changeFor(read, mark, said, remembering.page(), window.document.title);
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
