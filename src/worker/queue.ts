/**
 * Work that keeps the worker busy, one piece at a time: the newest first, for that is the page somebody looks at, and
 * every third time the oldest, so that none waits for ever. Between two pieces the worker hears messages. Pure.
 */

/** Of so many pieces one is the oldest that waits. */
const FAIR = 3;

/** What {@link createQueue} gives. */
export interface Queue {
  /**
   * Does `work` when its turn has come and gives what it gives. Work of the same key that still waits is dropped: its
   * promise is rejected, for a newer question has taken its place.
   */
  add<T>(key: string, work: () => T | Promise<T>): Promise<T>;
  /** How much waits. */
  readonly length: number;
}

interface Waiting {
  key: string;
  run(): Promise<void>;
  drop(): void;
}

/** An empty queue. `breathe` gives other work its turn. */
export function createQueue(breathe: () => Promise<void>): Queue {
  let waiting: Waiting[] = [];
  let busy = false;
  let turn = 0;

  async function pump(): Promise<void> {
    busy = true;
    for (;;) {
      await breathe();
      turn += 1;
      const next = turn % FAIR === 0 ? waiting.shift() : waiting.pop();
      if (!next) {
        // Turns are counted from the first piece of a rush.
        turn = 0;
        break;
      }
      await next.run();
    }
    busy = false;
  }

  return {
    add(key, work) {
      for (const other of waiting) if (other.key === key) other.drop();
      waiting = waiting.filter((other) => other.key !== key);
      return new Promise((resolve, reject) => {
        waiting.push({
          key,
          run: async () => {
            try {
              resolve(await work());
            } catch (error) {
              reject(error);
            }
          },
          drop: () => reject(new Error('Asked again')),
        });
        if (!busy) void pump();
      });
    },
    get length() {
      return waiting.length;
    },
  };
}
