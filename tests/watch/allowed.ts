/** What may come to the proxy that watches a run. All else is a request that should not be. */

/** Services that Chromium asks by itself, with no extension in it: updates, sign-in, forms, lists of dangerous sites. */
const BROWSERS_OWN = new Set([
  'accounts.google.com',
  'android.clients.google.com',
  'clients2.google.com',
  'clientservices.googleapis.com',
  'content-autofill.googleapis.com',
  'edgedl.me.gvt1.com',
  'mtalk.google.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
  'safebrowsing.googleapis.com',
  'update.googleapis.com',
]);

/** Whether something that the proxy noted is the browser's own doing. */
export function isBrowsersOwn(asked: string): boolean {
  const [method = '', address = ''] = asked.split(' ');
  const host = method === 'CONNECT' ? address.replace(/:\d+$/, '') : new URL(address).hostname;
  if (BROWSERS_OWN.has(host)) return true;
  // The browser opens a line to a page's host before it asks for the page; the tests answer that inside the browser.
  // Nobody can own a name under .example, so nothing could be told there.
  return method === 'CONNECT' && host.endsWith('.example');
}
