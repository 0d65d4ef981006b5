/** The reader's ear for the worker's orders: commands, pings, "read again". */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type ReaderOrder, ReaderOrderSchema } from '../messages/protocol';

/** Hears orders until `signal` aborts. Only our own worker may give them. */
export function hearOrders(onOrder: (order: ReaderOrder) => void, signal: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: { id?: string; tab?: unknown },
    sendResponse: (reply: true) => void,
  ): void => {
    if (sender.id !== browser.runtime.id || sender.tab) return;
    const order = v.safeParse(ReaderOrderSchema, message);
    if (!order.success) return;
    onOrder(order.output);
    sendResponse(true);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener(
    'abort',
    () => {
      try {
        browser.runtime.onMessage.removeListener(listener);
      } catch {
        // The extension is gone, and its listeners with it.
      }
    },
    { once: true },
  );
}
