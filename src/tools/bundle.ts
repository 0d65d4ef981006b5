/**
 * Checks what ships: no script runs text as code or markup or speaks to the network, no page loads anything from
 * elsewhere, the manifest asks for no more than it says in SECURITY.md. One line for each breach, exit 1.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { BUILDS } from './launch';
import { sinksOf } from './sinks';

/** Permissions at install, as the table in SECURITY.md has them. */
const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage'];
/** Asked for when the reader says so. */
const OPTIONAL_HOSTS = ['http://*/*', 'https://*/*'];
/** Everything a manifest of ours may hold: a new key is a new way in. */
const KEYS = [
  'action',
  'background',
  'commands',
  'content_security_policy',
  'default_locale',
  'description',
  'icons',
  'manifest_version',
  'minimum_chrome_version',
  'name',
  'optional_host_permissions',
  'options_ui',
  'permissions',
  'side_panel',
  'version',
];
const POLICY: Record<string, string> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

const breaches: string[] = [];
const say = (text: string): void => {
  breaches.push(text);
};

const names = (await readdir(BUILDS.shipped, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(BUILDS.shipped, path.join(entry.parentPath, entry.name)))
  .sort();
for (const name of names) {
  const text = await readFile(path.join(BUILDS.shipped, name), 'utf8');
  if (name.endsWith('.js')) {
    for (const { what, at } of sinksOf(text)) say(`${name} ${what}: …${text.slice(Math.max(0, at - 30), at + 60)}…`);
    if (/sourceMappingURL=/.test(text)) say(`${name} names a source map`);
  } else if (name.endsWith('.html')) {
    // Our own pages load files of ours and nothing else, and hold no script of their own.
    for (const [, address] of text.matchAll(/\b(?:src|href|action)="([^"]*)"/g))
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address ?? '') && !name.startsWith('sample'))
        say(`${name} loads ${address}`);
    if (!name.startsWith('sample') && /<script(?![^>]*\bsrc=)[^>]*>\s*\S/.test(text)) say(`${name} holds a script`);
    if (/\son[a-z]+=|javascript:/i.test(text)) say(`${name} holds a handler`);
  } else if (name.endsWith('.css') && /@import|url\((?!\s*['"]?data:image\/)/i.test(text)) say(`${name} loads a file`);
  else if (/\.(?:map|wasm|exe|sh|ts|tsx)$/.test(name)) say(`${name} does not belong into the package`);
}

const card = await readFile(path.join(BUILDS.shipped, 'card.js'), 'utf8');
if (!/attachShadow\(\{mode:[`'"]closed[`'"]/.test(card)) say('card.js leaves the card open to the page');

const manifest = JSON.parse(await readFile(path.join(BUILDS.shipped, 'manifest.json'), 'utf8')) as Record<
  string,
  unknown
>;
for (const key of Object.keys(manifest)) if (!KEYS.includes(key)) say(`the manifest has ${key}`);
const same = (a: unknown, b: readonly string[]): boolean =>
  JSON.stringify([...((a ?? []) as string[])].sort()) === JSON.stringify(b);
if (!same(manifest.permissions, PERMISSIONS)) say(`the manifest asks for ${JSON.stringify(manifest.permissions)}`);
if (!same(manifest.optional_host_permissions, OPTIONAL_HOSTS)) say('the manifest’s optional sites are others');
const policies = manifest.content_security_policy as Record<string, string>;
if (Object.keys(policies).join() !== 'extension_pages') say('the manifest has a policy beside that of its pages');
const parts = new Map(
  (policies.extension_pages ?? '')
    .split(';')
    .map((part) => part.trim().split(/\s+/, 1)[0] ?? '')
    .map((key) => [key, '']),
);
for (const part of (policies.extension_pages ?? '').split(';')) {
  const [key = '', ...values] = part.trim().split(/\s+/);
  parts.set(key, values.join(' '));
}
for (const [key, value] of parts) if (POLICY[key] !== value) say(`the policy says ${key} ${value}`);
for (const key of Object.keys(POLICY)) if (!parts.has(key)) say(`the policy does not say ${key}`);

const scripts = names.filter((name) => name.endsWith('.js')).length;
console.log(
  `${names.length} files, ${scripts} scripts parsed: ${breaches.length === 0 ? 'nothing that must not be' : `${breaches.length} breaches`}`,
);
for (const breach of breaches) console.error(breach);
if (breaches.length > 0) process.exitCode = 1;
