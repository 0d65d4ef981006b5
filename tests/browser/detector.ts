import type { Page } from '@playwright/test';

/** What a page may find, and no more. Each is written down in SECURITY.md. */
export const KNOWN_BEFORE = ['highlight names', 'highlight ranges', 'highlight style'];

/** What the detector found: the results of all probes, and the names of those with a result. */
export interface Detected {
  results: Record<string, unknown[]>;
  alarms: string[];
}

interface Installed {
  detect(): Promise<Detected>;
  forgetCalls(): void;
}

/** Runs the detector in a page that holds {@link DETECTOR}. */
export function detect(page: Page): Promise<Detected> {
  return page.evaluate(() => (globalThis as unknown as Installed).detect());
}

/** Forgets the calls that the test itself made in the page's world. */
export function forget(page: Page): Promise<void> {
  return page.evaluate(() => (globalThis as unknown as Installed).forgetCalls());
}

/**
 * What a page's own script can look for, as that script: thirty probes, each compared with what the page was before any
 * content script ran. `detect()` gives every result and the names of the probes that found something.
 */
export const DETECTOR = `
(() => {
  const names = (object) => { const all = new Set(); for (let o = object; o; o = Object.getPrototypeOf(o)) for (const k of Reflect.ownKeys(o)) all.add(String(k)); return all; };
  const born = { globals: names(globalThis), document: names(document), navigator: names(navigator) };
  const heard = { messages: [], events: new Set(), errors: [], mutations: [], calls: [] };
  const own = new Set(['detect', 'forgetCalls']);
  addEventListener('message', (event) => heard.messages.push(JSON.stringify(event.data)), true);
  addEventListener('error', (event) => heard.errors.push(String(event.message)), true);
  addEventListener('unhandledrejection', (event) => heard.errors.push(String(event.reason)), true);
  addEventListener('securitypolicyviolation', (event) => heard.errors.push(event.blockedURI), true);
  const usual = new Set(['readystatechange', 'DOMContentLoaded', 'load', 'pageshow', 'message', 'error', 'visibilitychange', 'scroll', 'resize', 'focus', 'blur']);
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { heard.calls.push('dispatchEvent ' + event.type); return dispatch.call(this, event); };
  const spy = (object, name) => { const real = object[name]; if (typeof real === 'function') object[name] = function (...rest) { heard.calls.push(name); return real.apply(this, rest); }; };
  for (const [object, list] of [
    [Document.prototype, ['createElement', 'createRange', 'querySelector', 'querySelectorAll', 'createTreeWalker', 'caretPositionFromPoint', 'getSelection']],
    [Element.prototype, ['attachShadow', 'getBoundingClientRect', 'getClientRects', 'setAttribute', 'closest', 'checkVisibility', 'scrollIntoView']],
    [Range.prototype, ['setStart', 'setEnd', 'getClientRects', 'toString']],
    [Node.prototype, ['appendChild', 'insertBefore', 'cloneNode', 'contains']],
    [Array.prototype, ['map']], [JSON, ['stringify', 'parse']], [String.prototype, ['normalize']],
    [globalThis, ['getComputedStyle', 'requestIdleCallback', 'fetch', 'postMessage']],
    [customElements, ['define']], [History.prototype, ['pushState', 'replaceState']], [HTMLElement.prototype, ['showPopover', 'focus']],
  ]) for (const name of list) spy(object, name);
  const watcher = new MutationObserver((records) => { for (const r of records) heard.mutations.push(r.type + ' ' + (r.attributeName ?? '') + ' ' + r.target.nodeName); });
  let parsed = false;
  addEventListener('DOMContentLoaded', () => { setTimeout(() => {
    heard.elements = [...document.querySelectorAll('*')].map((e) => e.localName);
    heard.attributes = [...document.querySelectorAll('*')].reduce((sum, e) => sum + e.attributes.length, 0);
    heard.text = document.documentElement.textContent; heard.sheets = document.styleSheets.length; heard.adopted = document.adoptedStyleSheets.length;
    heard.frames = frames.length; heard.scripts = document.scripts.length; heard.classes = document.documentElement.className;
    heard.size = document.documentElement.scrollHeight + ' ' + document.documentElement.scrollWidth; heard.markup = document.documentElement.outerHTML;
    heard.nodes = (() => { let n = 0; const w = document.createTreeWalker(document, NodeFilter.SHOW_ALL); while (w.nextNode()) n++; return n; })();
    heard.keys = Object.keys(document.documentElement).length; heard.cursor = getComputedStyle(document.body).cursor; heard.style = JSON.stringify([...getComputedStyle(document.body)].map((k) => getComputedStyle(document.body)[k]));
    heard.storage = [localStorage.length, sessionStorage.length, document.cookie].join(); heard.calls.length = 0; parsed = true;
    watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  }, 0); });
  globalThis.forgetCalls = () => { heard.calls.length = 0; };
  globalThis.detect = async () => {
    const results = {}; const alarms = [];
    const probe = (name, found) => { const list = Array.isArray(found) ? found : found ? [found] : []; results[name] = list; if (list.length) alarms.push(name); };
    if (!parsed) throw new Error('too early');
    const calls = heard.calls.slice();
    const more = (now, before) => [...now].filter((k) => !before.has(k) && !own.has(k) && !/^\\d+$/.test(k));
    const all = [...document.querySelectorAll('*')];
    probe('globals', more(names(globalThis), born.globals).filter((k) => !['chromeStorage'].includes(k)));
    probe('document properties', more(names(document), born.document));
    probe('navigator properties', more(names(navigator), born.navigator));
    probe('extension API', globalThis.chrome?.runtime ? Object.keys(globalThis.chrome.runtime) : []);
    probe('elements', all.length - heard.elements.length > 0 ? all.slice(-1).map((e) => e.outerHTML) : []);
    probe('nodes', (() => { let n = 0; const w = document.createTreeWalker(document, NodeFilter.SHOW_ALL); while (w.nextNode()) n++; return all.length === heard.elements.length && n !== heard.nodes ? [n, heard.nodes] : []; })());
    probe('attributes', all.length === heard.elements.length && all.reduce((s, e) => s + e.attributes.length, 0) !== heard.attributes ? ['more'] : []);
    probe('text', document.documentElement.textContent !== heard.text ? ['changed'] : []);
    probe('markup', all.length === heard.elements.length && document.documentElement.outerHTML !== heard.markup && !alarms.includes('attributes') ? ['changed'] : []);
    probe('style sheets', document.styleSheets.length - heard.sheets);
    probe('adopted style sheets', document.adoptedStyleSheets.length - heard.adopted);
    probe('open shadow roots', all.filter((e) => e.shadowRoot).map((e) => 'root'));
    probe('named in shadow roots', all.filter((e) => e.shadowRoot && /sidelight/i.test(e.shadowRoot.textContent ?? '')).map(() => 'named'));
    probe('frames', frames.length - heard.frames);
    probe('scripts', document.scripts.length - heard.scripts);
    probe('classes of the root', document.documentElement.className !== heard.classes);
    probe('expandos', Object.keys(document.documentElement).length - heard.keys);
    probe('messages', heard.messages.filter((m) => m !== '"detector-ping"'));
    probe('calls of patched functions', [...new Set(calls)]);
    probe('errors', heard.errors);
    probe('mutations', all.length === heard.elements.length ? heard.mutations.filter((m) => !/^childList  HTML$/.test(m)) : heard.mutations.filter((m) => m.startsWith('attributes')));
    probe('resources', performance.getEntriesByType('resource').map((e) => e.name).filter((n) => !n.startsWith(location.origin)));
    probe('performance entries', [...performance.getEntriesByType('mark'), ...performance.getEntriesByType('measure')].map((e) => e.name));
    probe('size of the page', document.documentElement.scrollHeight + ' ' + document.documentElement.scrollWidth !== heard.size);
    probe('cursor', getComputedStyle(document.body).cursor !== heard.cursor);
    probe('computed style', JSON.stringify([...getComputedStyle(document.body)].map((k) => getComputedStyle(document.body)[k])) !== heard.style);
    probe('storage', [localStorage.length, sessionStorage.length, document.cookie].join() !== heard.storage);
    probe('custom elements', ['x-card', 'sidelight-card', 'side-light'].filter((n) => customElements.get(n)));
    probe('extension pages', await (async () => { const seen = []; for (const id of ['sidelight', 'a'.repeat(32)]) await fetch('chrome-extension://' + id + '/manifest.json').then(() => seen.push(id), () => 0); return seen; })());
    probe('timing of postMessage', await (async () => { const ping = () => new Promise((r) => { const t = performance.now(); const hear = (e) => { if (e.data === 'detector-ping') { removeEventListener('message', hear); r(performance.now() - t); } }; addEventListener('message', hear); postMessage('detector-ping', '*'); }); const list = []; for (let i = 0; i < 30; i++) list.push(await ping()); list.sort((a, b) => a - b); return list[15] > 20 ? [list[15]] : []; })());
    probe('answers to messages', heard.messages.filter((m) => m !== '"detector-ping"' && !results.messages.includes(m)));
    probe('focus', document.activeElement !== document.body && document.activeElement !== document.documentElement && all.length === heard.elements.length ? [document.activeElement?.localName] : []);
    probe('selection', getSelection()?.toString());
    probe('window name and history', [window.name, history.state].filter((x) => x));
    probe('service workers and caches', await (async () => [(await navigator.serviceWorker?.getRegistrations?.() ?? []).length, (await globalThis.caches?.keys?.() ?? []).length].filter((n) => n > 0))());
    probe('highlight names', [...CSS.highlights.keys()]);
    probe('highlight ranges', [...CSS.highlights.values()].length ? ['ranges'] : []);
    probe('highlight style', ['annotation', 'annotation-article', 'sidelight'].filter((n) => getComputedStyle(document.body, '::highlight(' + n + ')').textDecorationLine.includes('underline')));
    return { results, alarms: alarms.sort() };
  };
})();
`;
