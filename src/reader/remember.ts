/** The reader's part of the memory: what is hushed on this page, and changes that show at once. */
import type { CastMember } from '../annotate/types';
import { hushed, type Memory, type MemoryChange, pageKey, remembered } from '../memory/memory';

/** What {@link createRemembering} needs. */
export interface RememberingParts {
  memory: Memory;
  /** Address of the page at this moment: single-page sites change it. */
  address(): string;
  /** Asks the worker to keep a change. `false`: not kept, as in a private window, but it holds here. */
  keep(change: MemoryChange): Promise<boolean>;
  /** Something is hushed, or no longer. */
  onChange(): void;
}

/** What {@link createRemembering} gives. */
export interface Remembering {
  /** Why a member gets no mark here, or null. */
  hushed(member: CastMember): 'known' | 'hidden' | null;
  /** The page as the memory names it. */
  page(): string;
  /** Whether look-ups are kept. */
  keeping(): boolean;
  /** Makes a change; it shows at once. @throws where it could not be stored: then it holds no longer. */
  remember(change: MemoryChange): Promise<void>;
  /** The stored memory is another now. */
  stored(memory: Memory): void;
}

/** The memory as one page sees it: what is stored, and what holds here without being stored. */
export function createRemembering(parts: RememberingParts): Remembering {
  let stored = parts.memory;
  /** Changes that the store does not have (yet). */
  let pending: MemoryChange[] = [];
  let memory = stored;

  function show(): void {
    memory = pending.reduce(remembered, stored);
    parts.onChange();
  }

  return {
    hushed: ({ entry, title }) => hushed(memory, pageKey(parts.address()), { entry, title }),
    page: () => pageKey(parts.address()),
    keeping: () => memory.keeping,
    async remember(change) {
      pending = [...pending, change];
      if (change.type !== 'look-up') show();
      try {
        if (!(await parts.keep(change))) return;
      } catch (error) {
        pending = pending.filter((one) => one !== change);
        show();
        throw error;
      }
      // Kept: the news of the store carries it from now on.
      stored = remembered(stored, change);
      pending = pending.filter((one) => one !== change);
      memory = pending.reduce(remembered, stored);
    },
    stored(next) {
      stored = next;
      show();
    },
  };
}
