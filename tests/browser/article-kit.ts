import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type * as Article from '../../src/article/index';
import { through } from '../../src/tools/launch';

export const root = new URL('../..', import.meta.url).pathname;
/** How to start a Chromium without the extension, for pages that hold one room or one view. */
export const launch = {
  executablePath: process.env.SIDELIGHT_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', ...through(process.env.SIDELIGHT_PROXY)],
};

declare global {
  var ArticleRoom: typeof Article;
}

let code: string | undefined;

/** The article room as one script that defines `ArticleRoom`. */
export async function articleRoom(): Promise<string> {
  if (code) return code;
  const out = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'src/article/index.ts', name: 'ArticleRoom', formats: ['iife'] } },
  });
  const first = Array.isArray(out) ? out[0] : out;
  if (!first || !('output' in first)) throw new Error('no bundle');
  code = `${first.output[0].code};globalThis.ArticleRoom = ArticleRoom;`;
  return code;
}

/** Shows a page under an address of its own, with the article room at hand. */
export async function show(
  page: Page,
  html: string,
  address = 'https://bay.example/2021/05/story.html',
): Promise<void> {
  await page.unrouteAll();
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  await page.goto(address);
  await page.evaluate(await articleRoom());
}

export const fixture = (name: string): string => readFileSync(`${root}tests/fixtures/pages/${name}.html`, 'utf8');
