import { describe, expect, it } from 'vitest';
import { licenceFile, noting, packageOf, type Shipped } from '../../../src/tools/licences';

const one = (name: string, licence = 'MIT'): Shipped => ({ name, version: '1.0.0', licence, text: `Terms of ${name}` });

describe('licences', () => {
  it.each([
    ['/home/x/node_modules/preact/dist/preact.mjs', '/home/x/node_modules/preact'],
    ['/home/x/node_modules/@floating-ui/dom/dist/a.mjs?v=1', '/home/x/node_modules/@floating-ui/dom'],
    ['\0/home/x/node_modules/a/node_modules/b/index.js', '/home/x/node_modules/a/node_modules/b'],
    ['/home/x/src/card/view.tsx', null],
    ['\0virtual:thing', null],
  ])('%s belongs to %s', (module, folder) => expect(packageOf(module)).toBe(folder));

  it('notes each package of a bundle once', () => {
    const folders = new Set<string>();
    const plugin = noting(folders);
    const modules = { '/x/node_modules/a/1.js': {}, '/x/node_modules/a/2.js': {}, '/x/src/own.ts': {} };
    plugin.generateBundle({}, { 'a.js': { type: 'chunk', modules }, 'a.css': { type: 'asset' } });
    expect([...folders]).toEqual(['/x/node_modules/a']);
  });

  it('lists in order with the texts', () => {
    const file = licenceFile([one('b'), one('a', 'ISC')]);
    expect(file).toContain('a 1.0.0: ISC\nb 1.0.0: MIT');
    expect(file).toContain('Terms of b');
  });

  it.each(['GPL-3.0', 'none named', 'UNLICENSED'])('refuses %s by name', (licence) => {
    expect(() => licenceFile([one('a'), one('c', licence)])).toThrow(`c: licence ${licence}`);
  });
});
