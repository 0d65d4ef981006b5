/**
 * The licences of what ships. While the bundles are made, a plugin notes every package whose code goes into one; then
 * its licence is checked and its text put beside the bundle, as most licences ask.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Licences under which code may ship with ours, by SPDX name: all may be passed on closed or open, with their notice. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'MPL-2.0',
]);

/** A package that ships. */
export interface Shipped {
  name: string;
  version: string;
  /** SPDX name. */
  licence: string;
  /** Its licence file, or null where it has none. */
  text: string | null;
}

/** The folder of the package that a module belongs to, or null for our own modules. */
export function packageOf(module: string): string | null {
  const clean = module.replace(/^\0+/u, '').split('?')[0] ?? '';
  const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(clean);
  return found?.[1] ?? null;
}

/** Notes the packages of every bundle that it sees. */
export function noting(folders: Set<string>): {
  name: string;
  generateBundle(options: unknown, bundle: Record<string, { type: string; modules?: Record<string, unknown> }>): void;
} {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        for (const module of Object.keys(part.modules ?? {})) {
          const folder = packageOf(module);
          if (folder) folders.add(folder);
        }
      }
    },
  };
}

/** Reads a package's own account of itself. @throws where it has none. */
export function shippedFrom(folder: string): Shipped {
  const told = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = existsSync(folder) ? readdirSync(folder).find((one) => /^licen[cs]e/iu.test(one)) : undefined;
  return {
    name: told.name,
    version: told.version,
    licence: told.license ?? 'none named',
    text: file ? readFileSync(path.join(folder, file), 'utf8').trim() : null,
  };
}

/** The file that ships: one list, then every text. @throws naming each package whose licence is not allowed. */
export function licenceFile(list: readonly Shipped[]): string {
  const refused = list.filter(({ licence }) => !ALLOWED.has(licence));
  if (refused.length > 0)
    throw new Error(refused.map(({ name, licence }) => `${name}: licence ${licence} is not one we ship`).join('\n'));
  const sorted = [...list].sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = sorted.map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
  const texts = sorted.map(
    ({ name, licence, text }) =>
      `${'-'.repeat(72)}\n${name}\n\n${text ?? `No licence file in the package; it names ${licence}.`}`,
  );
  return `Code by others in Sidelight\n\n${lines.join('\n')}\n\n${texts.join('\n\n')}\n`;
}
