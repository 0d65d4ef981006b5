/** One value that a view shows, replaced as a whole whenever anything changes. */

/** What {@link createModel} gives. */
export interface Model<T> {
  current(): T;
  /** Replaces some fields and tells everybody. */
  change(part: Partial<T>): void;
  /** Calls back after every change, until the returned function is called. */
  subscribe(onChange: (model: T) => void): () => void;
}

/** A model that begins with `first`. */
export function createModel<T>(first: T): Model<T> {
  const listeners = new Set<(model: T) => void>();
  let model = first;
  return {
    current: () => model,
    change(part) {
      model = { ...model, ...part };
      for (const listener of listeners) listener(model);
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
