/**
 * The network of a whole run, watched from outside the browser. Every Chromium of the tests has a proxy that refuses
 * and notes; what the tests serve themselves is answered inside the browser or on this machine and never reaches it.
 * The run fails if anything did that is not the browser's own.
 */
import { isBrowsersOwn } from './allowed';
import { watchingProxy } from './proxy';

/** Runs before the first test and gives what runs after the last. */
export default async function watchWholeRun(): Promise<() => Promise<void>> {
  const proxy = await watchingProxy();
  // The processes that run tests are started later, and with this.
  process.env.SIDELIGHT_PROXY = proxy.address;
  return async () => {
    await proxy.close();
    const foreign = proxy.asked.filter((asked) => !isBrowsersOwn(asked));
    console.log(
      `The proxy outside was asked ${proxy.asked.length} times by the browsers themselves, ${foreign.length} times by anybody else.`,
    );
    if (foreign.length > 0)
      throw new Error(`Requests left the browser:\n${[...new Set(foreign)].slice(0, 50).join('\n')}`);
  };
}
