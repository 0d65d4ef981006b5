/** Messages to the worker that outlive the worker: a page of ours and a reader send alike. */
import { browser } from 'wxt/browser';

/** The extension was updated, switched off or removed under us: whatever is still in the page must go. */
export class Orphaned extends Error {
  constructor() {
    super('The extension is gone');
    this.name = 'Orphaned';
  }
}

/** Whether this script's extension still lives. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/**
 * Tries per question. A worker that is stopped while it answers takes the question with it; asking again wakes it. So
 * every question of the protocol must be one that may be asked twice.
 */
const TRIES = 3;

/** Sends until somebody answers. @throws Orphaned, or what the browser threw last. */
export async function send(call: object): Promise<unknown> {
  for (let tries = 1; ; tries++) {
    if (isOrphaned()) throw new Orphaned();
    try {
      const reply: unknown = await browser.runtime.sendMessage(call);
      if (isOrphaned()) throw new Orphaned();
      if (reply || tries >= TRIES) return reply;
    } catch (error) {
      if (isOrphaned()) throw new Orphaned();
      if (tries >= TRIES) throw error;
    }
  }
}
