/** Walking from entry to entry inside a card or a row of the panel, with a way back. */
import { useRef, useState } from 'preact/hooks';
import type { EntryRef } from '../annotate/types';
import type { Entry } from '../glossary/types';
import type { TitledRef } from './refs';

/** One step of the walk: an entry that was opened, and how far its coming is. */
export type Visit = TitledRef &
  ({ type: 'loading' } | { type: 'gone' } | { type: 'failed' } | { type: 'ready'; entry: Entry });

/** Where the reader has walked to. */
export interface Browse {
  /** What is shown in place of the beginning, or null at the beginning. */
  top: Visit | null;
  open(ref: TitledRef): void;
  back(): void;
}

/**
 * Keeps the walk. It begins anew whenever `start` is another value. Answers that come after the reader has walked on
 * are dropped.
 */
export function useBrowse(start: unknown, lookUp: (ref: EntryRef) => Promise<Entry | null>): Browse {
  const [walk, setWalk] = useState<{ start: unknown; visits: Visit[] }>({ start, visits: [] });
  const serial = useRef(0);
  const visits = walk.start === start ? walk.visits : [];
  const open = (ref: TitledRef): void => {
    const { pack, id, title } = ref;
    const token = ++serial.current;
    const settle = (visit: Visit): void =>
      setWalk((now) => {
        const late = token !== serial.current || now.start !== start;
        return late ? now : { start, visits: [...now.visits.slice(0, -1), visit] };
      });
    setWalk({ start, visits: [...visits, { pack, id, title, type: 'loading' }] });
    lookUp({ pack, id }).then(
      (entry) => settle(entry ? { pack, id, title, type: 'ready', entry } : { pack, id, title, type: 'gone' }),
      () => settle({ pack, id, title, type: 'failed' }),
    );
  };
  const back = (): void => {
    serial.current += 1;
    setWalk({ start, visits: visits.slice(0, -1) });
  };
  return { top: visits.at(-1) ?? null, open, back };
}
