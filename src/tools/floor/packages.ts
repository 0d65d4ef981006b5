/** Reads the data packages. Node only. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** The folder of an installed package. @throws if it is not installed. */
export function packageFolder(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const at = path.join(folder, name);
    try {
      readFileSync(path.join(at, 'package.json'));
      return at;
    } catch {
      // looked for one folder higher
    }
  }
  throw new Error(`${name} is not installed: run npm install`);
}

/** A JSON file of a package. */
export function packageJson<T>(name: string, file: string): T {
  return JSON.parse(readFileSync(path.join(packageFolder(name), file), 'utf8')) as T;
}

/** A text file of a package. */
export function packageText(name: string, file: string): string {
  return readFileSync(path.join(packageFolder(name), file), 'utf8');
}

/** A module of a package without types. */
export function packageModule<T>(name: string): T {
  return require(name) as T;
}
