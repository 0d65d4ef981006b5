/**
 * Measures the article finder beside @mozilla/readability and defuddle, on the same pages, in the same run, in real
 * Chromium in an isolated world. Pages and score: README.md of the pages' folder.
 *
 *   npm run bench:article -- [--pages DIR] [--json] [--only sidelight] [--half a|b] [--dump DIR] [--warm N]
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { type CDPSession, chromium } from '@playwright/test';
import { build } from 'vite';
import { type Counts, counts, summary } from './article-score';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '../shared/article-pages' },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    half: { type: 'string' },
    dump: { type: 'string' },
    warm: { type: 'string', default: '5' },
    id: { type: 'string' },
  },
});

const root = new URL('../..', import.meta.url).pathname;
const dir = join(root, values.pages);
if (!existsSync(join(dir, 'gold.json'))) {
  console.error(`bench:article: no gold.json in ${dir}; give the folder of pages with --pages DIR`);
  process.exit(1);
}
const gold: Record<string, { url: string; articleBody: string }> = JSON.parse(
  readFileSync(join(dir, 'gold.json'), 'utf8'),
);

/** Turns a peer's HTML into text with block edges; not part of the time that is measured. */
const TO_TEXT = `const toText = (html) => {
  const body = new DOMParser().parseFromString(html || '', 'text/html').body;
  for (const el of body.querySelectorAll('p,div,li,h1,h2,h3,h4,h5,h6,br,td,th,tr,blockquote,pre,section,figure,figcaption,dt,dd,ul,ol,table'))
    { el.before('\\n'); el.after('\\n'); }
  return body.textContent;
};`;

const TOOLS: Record<string, { source: string; run: string; text: string }> = {
  sidelight: { source: "import './src/article/probe.ts';", run: 'globalThis.__extractArticleText()', text: 'out' },
  readability: {
    source: "import { Readability } from '@mozilla/readability'; globalThis.__R = Readability;",
    // It takes the document apart: the copy is part of what it costs.
    run: 'new globalThis.__R(document.cloneNode(true)).parse()',
    text: 'toText(out && out.content)',
  },
  defuddle: {
    source: "import D from 'defuddle'; globalThis.__D = D;",
    run: 'new globalThis.__D(document).parse()',
    text: 'toText(out && out.content)',
  },
};

async function bundle(source: string): Promise<string> {
  const id = '\0entry';
  const out = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId(name, importer) {
          if (name.endsWith('virtual:entry')) return id;
          // As if the entry stood in the repository's root.
          return importer === id ? this.resolve(name, join(root, 'package.json')) : undefined;
        },
        load: (name) => (name === id ? source : undefined),
      },
    ],
    build: { write: false, lib: { entry: 'virtual:entry', name: 'x', formats: ['iife'] } },
  });
  const first = Array.isArray(out) ? out[0] : out;
  if (!first || !('output' in first)) throw new Error('no bundle');
  return first.output[0].code;
}

interface Ran {
  text: string;
  first: number;
  warm: number;
  changed: boolean;
  error: string | null;
}

async function runTool(cdp: CDPSession, frameId: string, name: string, code: string, warm: number): Promise<Ran> {
  const tool = TOOLS[name];
  if (!tool) throw new Error(name);
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', { frameId, worldName: name });
  await cdp.send('Runtime.evaluate', { contextId, expression: `${code};0` });
  const expression = `(() => { ${TO_TEXT}
    const before = document.documentElement.outerHTML;
    let out = null, error = null;
    const t0 = performance.now();
    try { out = ${tool.run}; } catch (e) { error = String(e); }
    const first = performance.now() - t0;
    const changed = document.documentElement.outerHTML !== before;
    const times = [];
    for (let i = 0; i < ${warm}; i++) { const t = performance.now(); try { ${tool.run}; } catch {} times.push(performance.now() - t); }
    times.sort((a, b) => a - b);
    return { text: ${tool.text} || '', first, warm: times.length ? times[times.length >> 1] : 0, changed, error };
  })()`;
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    contextId,
    expression,
    returnByValue: true,
  });
  if (exceptionDetails) return { text: '', first: 0, warm: 0, changed: false, error: exceptionDetails.text };
  return result.value as Ran;
}

const names = Object.keys(TOOLS).filter((name) => !values.only || values.only.split(',').includes(name));
const code = new Map<string, string>();
for (const name of names) code.set(name, await bundle(TOOLS[name]?.source ?? ''));

const ids = Object.keys(gold)
  .sort()
  .filter(
    (id, i) => (!values.half || i % 2 === (values.half === 'a' ? 0 : 1)) && (!values.id || id.startsWith(values.id)),
  );
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const results = new Map<string, { id: string; counts: Counts; ran: Ran }[]>(names.map((name) => [name, []]));
if (values.dump) mkdirSync(values.dump, { recursive: true });
let turn = 0;
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
for (const id of ids) {
  const page = gold[id];
  if (!page) continue;
  const html = gunzipSync(readFileSync(join(dir, 'html', `${id}.html.gz`)));
  const tab = await context.newPage();
  const address = new URL(page.url);
  address.hash = '';
  await tab.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === tab.mainFrame()
      ? route.fulfill({
          body: html,
          headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'none'" },
        })
      : route.abort(),
  );
  await tab.goto(address.href, { waitUntil: 'domcontentloaded' });
  const cdp = await context.newCDPSession(tab);
  await cdp.send('Page.enable');
  const { frameTree } = await cdp.send('Page.getFrameTree');
  // Each tool has its turn to go first: the first pays for the page's own first touch.
  const order = names.map((_, i) => names[(i + turn) % names.length] as string);
  turn++;
  for (const name of order) {
    const ran = await runTool(cdp, frameTree.frame.id, name, code.get(name) ?? '', Number(values.warm));
    results.get(name)?.push({ id, counts: counts(page.articleBody, ran.text), ran });
    if (values.dump) writeFileSync(join(values.dump, `${id}.${name}.txt`), ran.text);
  }
  await tab.close();
}
await browser.close();

const median = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0;
const reference = results.get('readability');
const report = names.map((name) => {
  const rows = results.get(name) ?? [];
  const ratio = (pick: (ran: Ran) => number) =>
    reference
      ? median(rows.map((row, i) => pick(row.ran) / Math.max(0.01, pick((reference[i] as typeof row).ran))))
      : null;
  return {
    tool: name,
    pages: rows.length,
    ...summary(rows.map((row) => row.counts)),
    firstMs: median(rows.map((row) => row.ran.first)),
    warmMs: median(rows.map((row) => row.ran.warm)),
    firstRatio: ratio((ran) => ran.first),
    warmRatio: ratio((ran) => ran.warm),
    changed: rows.filter((row) => row.ran.changed).length,
    errors: rows.filter((row) => row.ran.error !== null).length,
  };
});
if (values.dump) {
  const per = Object.fromEntries(
    names.map((name) => [
      name,
      (results.get(name) ?? []).map((row) => ({ id: row.id, ...row.counts, ...row.ran, text: undefined })),
    ]),
  );
  writeFileSync(join(values.dump, 'pages.json'), JSON.stringify(per));
}
if (values.json) console.log(JSON.stringify(report));
else {
  const cell = (value: unknown) =>
    typeof value === 'number' ? (Number.isInteger(value) ? String(value) : value.toFixed(3)) : String(value ?? '–');
  const keys = Object.keys(report[0] ?? {}) as (keyof (typeof report)[number])[];
  const table = [keys.map(String), ...report.map((row) => keys.map((key) => cell(row[key])))];
  const widths = keys.map((_, i) => Math.max(...table.map((row) => (row[i] ?? '').length)));
  for (const row of table) console.log(row.map((text, i) => text.padEnd(widths[i] ?? 0)).join('  '));
}
