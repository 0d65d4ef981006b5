import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { problemLine } from './src/glossary/check';
import { HEADER_BYTES } from './src/glossary/image-format';
import { compileGlossary, GlossaryProblems, IMAGE_PATH, ROOT } from './src/tools/compile';
import { eager } from './src/tools/eager';
import { licenceFile, noting, shippedFrom } from './src/tools/licences';
import { localeFiles } from './src/tools/locales';

/**
 * Two flavours of one extension. The shipped one asks for no site at install. The granted one has every site in its
 * manifest, for `npm start` and the browser tests: a headless browser cannot press the permission prompt.
 */
const granted = process.env.SIDELIGHT_FLAVOUR === 'granted';

/**
 * Preact can write markup for those who ask it to. We never do (lint forbids it); in what we ship it cannot be done at
 * all: where it would write markup, it writes text.
 */
const textOnly = {
  name: 'text-only',
  transform(code: string, id: string): { code: string; map: null } | null {
    if (!/\/node_modules\/preact\/dist\//.test(id)) return null;
    return { code: code.replaceAll('.innerHTML', '.textContent'), map: null };
  },
};

/** A library that can also fetch what it parses: we hand it text, and what ships has no way to the network. */
const offline = {
  name: 'offline',
  transform(code: string, id: string): { code: string; map: null } | null {
    if (!/\/node_modules\/papaparse\//.test(id)) return null;
    return { code: code.replace(/new XMLHttpRequest(?:\(\))?/g, '(()=>{throw new Error("offline")})()'), map: null };
  },
};

/** Tells the worker which image ships beside it: header and checksums. The image is compiled before the code is bundled. */
const stamped = {
  name: 'stamped',
  transform(code: string, id: string): { code: string; map: null } | null {
    if (!/\/src\/worker\/bundled\.ts/.test(id)) return null;
    const stamp = readFileSync(IMAGE_PATH).subarray(0, HEADER_BYTES).toString('base64');
    return { code: code.replaceAll('__GLOSSARY_STAMP__', JSON.stringify(stamp)), map: null };
  },
};

/** Folders of the packages whose code ships. */
const shipped = new Set<string>();

/** Puts the sample's article into the welcome page, as a template: no page of ours parses text as markup. */
const sample = {
  name: 'sample',
  transformIndexHtml: {
    order: 'post' as const,
    handler(html: string): string {
      if (!html.includes('<template id="sample">')) return html;
      const page = readFileSync(path.join(ROOT, 'assets/public/sample.html'), 'utf8');
      const article = /<article>[\s\S]*<\/article>/.exec(page)?.[0];
      if (!article) throw new Error('assets/public/sample.html has no article');
      return html.replace('<template id="sample">', () => `<template id="sample">${article}`);
    },
  },
};

export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  publicDir: 'assets/public',
  outDir: granted ? '.output/granted' : '.output',
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [
      preact({ devToolsEnabled: false }),
      textOnly,
      offline,
      stamped,
      eager('/src/article/'),
      sample,
      noting(shipped),
    ],
    define: { __CARD_OPEN__: JSON.stringify(granted) },
    build: { modulePreload: false, target: 'chrome123' },
  }),
  zip: { name: 'sidelight' },
  hooks: {
    'build:before': async () => {
      try {
        await compileGlossary();
      } catch (error) {
        if (error instanceof GlossaryProblems) throw new Error(error.problems.map(problemLine).join('\n'));
        throw error;
      }
    },
    'build:done': (wxt) => {
      writeFileSync(path.join(wxt.config.outDir, 'LICENCES.txt'), licenceFile([...shipped].map(shippedFrom)));
    },
    'build:publicAssets': (_wxt, files) => {
      files.push({ absoluteSrc: IMAGE_PATH, relativeDest: 'glossary.image' });
      files.push({ absoluteSrc: path.join(ROOT, 'NOTICE'), relativeDest: 'NOTICE.txt' });
      for (const { lang, contents } of localeFiles())
        files.push({ contents, relativeDest: `_locales/${lang}/messages.json` });
    },
  },
  manifest: {
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    minimum_chrome_version: '128',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage'],
    optional_host_permissions: granted ? [] : ['http://*/*', 'https://*/*'],
    ...(granted ? { host_permissions: ['http://*/*', 'https://*/*'] } : {}),
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    action: { default_title: '__MSG_manifest_action__' },
    commands: {
      next: { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_manifest_next__' },
      previous: { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_manifest_previous__' },
      open: { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_manifest_open__' },
      marks: { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_manifest_marks__' },
      _execute_action: { description: '__MSG_manifest_execute__' },
    },
  },
});
