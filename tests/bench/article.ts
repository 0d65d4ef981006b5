/**
 * Measures the article finder beside @mozilla/readability and defuddle, on the same pages, in the same run, in real
 * Chromium in an isolated world. Pages and score: README.md of the pages' folder.
 *
 * What is timed: per page and tool a fresh load of the page in a tab of its own and an isolated world of its own. The
 * script is put in (`load`), then called: `first`. Both together are a ratio too, as what is compiled may move. Then `--warm` further calls; `warm` is the
 * median of their second half. Ratios are per page against Readability; the table gives medians over pages. The tools'
 * order turns from page to page. The gate is timed alike, first call only, on the pages and on the fixtures without
 * an article. Clocks of isolated worlds step by 0.1 ms.
 *
 *   npm run bench:article -- [--pages DIR] [--json] [--only sidelight] [--half a|b] [--dump DIR] [--warm N]
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { type CDPSession, chromium } from '@playwright/test';
import { build } from 'vite';
import { eager } from '../../src/tools/eager';
import { type Counts, counts, summary } from './article-score';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '../shared/article-pages' },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    half: { type: 'string' },
    dump: { type: 'string' },
    warm: { type: 'string', default: '12' },
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
      // As it ships.
      eager('/src/article/'),
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
  load: number;
  first: number;
  warm: number;
  changed: boolean;
  error: string | null;
}

async function runTool(cdp: CDPSession, frameId: string, name: string, code: string, warm: number): Promise<Ran> {
  const tool = TOOLS[name];
  if (!tool) throw new Error(name);
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', { frameId, worldName: name });
  const loading = await cdp.send('Runtime.evaluate', {
    contextId,
    expression: `globalThis.__t = performance.now(); ${code}; performance.now() - globalThis.__t`,
  });
  const load = Number(loading.result.value);
  const expression = `(() => { ${TO_TEXT}
    const before = document.documentElement.outerHTML;
    let out = null, error = null;
    const t0 = performance.now();
    try { out = ${tool.run}; } catch (e) { error = String(e); }
    const first = performance.now() - t0;
    const changed = document.documentElement.outerHTML !== before;
    const times = [];
    for (let i = 0; i < ${warm}; i++) { const t = performance.now(); try { ${tool.run}; } catch {} times.push(performance.now() - t); }
    times.splice(0, times.length >> 1);
    times.sort((a, b) => a - b);
    return { text: ${tool.text} || '', first, warm: times.length ? times[times.length >> 1] : 0, changed, error };
  })()`;
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    contextId,
    expression,
    returnByValue: true,
  });
  if (exceptionDetails) return { text: '', load, first: 0, warm: 0, changed: false, error: exceptionDetails.text };
  return { ...(result.value as Ran), load };
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

/** Shows one page under its address, as fresh as a tab can be. */
async function shown<T>(
  address: string,
  html: Buffer,
  use: (cdp: CDPSession, frameId: string) => Promise<T>,
): Promise<T> {
  const tab = await context.newPage();
  await tab.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === tab.mainFrame()
      ? route.fulfill({
          body: html,
          headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'none'" },
        })
      : route.abort(),
  );
  await tab.goto(address, { waitUntil: 'domcontentloaded' });
  const cdp = await context.newCDPSession(tab);
  await cdp.send('Page.enable');
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const answer = await use(cdp, frameTree.frame.id);
  await tab.close();
  return answer;
}

const gates: Record<'pages' | 'none', { ms: number; open: boolean }[]> = { pages: [], none: [] };
const gateCode = await bundle("import { articleGate } from './src/article/gate.ts'; globalThis.__gate = articleGate;");

/** The gate's first call in a world of its own. */
async function runGate(cdp: CDPSession, frameId: string, into: 'pages' | 'none'): Promise<void> {
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', { frameId, worldName: 'gate' });
  await cdp.send('Runtime.evaluate', { contextId, expression: `${gateCode};0` });
  const { result } = await cdp.send('Runtime.evaluate', {
    contextId,
    expression:
      '(() => { const t = performance.now(); const open = __gate(document); return { ms: performance.now() - t, open }; })()',
    returnByValue: true,
  });
  gates[into].push(result.value);
}

for (const id of ids) {
  const page = gold[id];
  if (!page) continue;
  const html = gunzipSync(readFileSync(join(dir, 'html', `${id}.html.gz`)));
  const address = new URL(page.url);
  address.hash = '';
  // Each tool has its turn to go first: the browser keeps what it learned of a page.
  const order = names.map((_, i) => names[(i + turn) % names.length] as string);
  turn++;
  for (const name of order) {
    const ran = await shown(address.href, html, async (cdp, frameId) => {
      const answer = await runTool(cdp, frameId, name, code.get(name) ?? '', Number(values.warm));
      if (name === 'sidelight') await runGate(cdp, frameId, 'pages');
      return answer;
    });
    results.get(name)?.push({ id, counts: counts(page.articleBody, ran.text), ran });
    if (values.dump) writeFileSync(join(values.dump, `${id}.${name}.txt`), ran.text);
  }
}
const fixtures = join(root, 'tests/fixtures/pages/none');
for (const name of names.includes('sidelight') ? readdirSync(fixtures).sort() : []) {
  const address = name.startsWith('home') ? 'https://bay.example/' : 'https://bay.example/a/b';
  await shown(address, readFileSync(join(fixtures, name)), (cdp, frameId) => runGate(cdp, frameId, 'none'));
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
    loadMs: median(rows.map((row) => row.ran.load)),
    firstMs: median(rows.map((row) => row.ran.first)),
    warmMs: median(rows.map((row) => row.ran.warm)),
    firstRatio: ratio((ran) => ran.first),
    loadAndFirstRatio: ratio((ran) => ran.load + ran.first),
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
const gate = Object.entries(gates)
  .filter(([, list]) => list.length > 0)
  .map(([on, list]) => ({
    on,
    pages: list.length,
    open: list.filter((row) => row.open).length,
    medianMs: median(list.map((row) => row.ms)),
    maxMs: Math.max(...list.map((row) => row.ms)),
  }));
if (values.json) console.log(JSON.stringify({ tools: report, gate }));
else {
  const cell = (value: unknown) =>
    typeof value === 'number' ? (Number.isInteger(value) ? String(value) : value.toFixed(3)) : String(value ?? '–');
  const print = (rows: Record<string, unknown>[]) => {
    const keys = Object.keys(rows[0] ?? {});
    const table = [keys, ...rows.map((row) => keys.map((key) => cell(row[key])))];
    const widths = keys.map((_, i) => Math.max(...table.map((row) => (row[i] ?? '').length)));
    for (const row of table) console.log(row.map((text, i) => text.padEnd(widths[i] ?? 0)).join('  '));
  };
  print(report);
  if (gate.length > 0) {
    console.log('\ngate, first call in a fresh world');
    print(gate);
  }
}
