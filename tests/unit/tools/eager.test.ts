import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { eagerly } from '../../../src/tools/eager';

const made = (code: string) => eagerly(code, parseAst);

/** What a module's source exports, once it has run. */
const run = async (code: string): Promise<Record<string, unknown>> =>
  import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);

describe('eagerly', () => {
  it('puts each function in parentheses that a variable or a property holds, inner ones too', () => {
    expect(made('const f = () => { const g = function () {}; return { h: () => 1, k() {} }; };').trim()).toBe(
      'const f = (() => { const g = (function () {}); return { h: (() => 1), k() {} }; });',
    );
  });

  it('leaves callbacks alone: they may never be called', () => {
    expect(made('[].map((x) => x);').trim()).toBe('[].map((x) => x);');
  });

  it('keeps what a module does: hoisted, exported and recursive declarations', async () => {
    const code = `
      import { sep } from 'node:path';
      const early = late(2);
      export const used = early + 1;
      function late(n) { const half = () => n / 2; return half() + (n > 2 ? late(n - 1) : 0); }
      export function told(n) { function inner() { return n * 3; } return inner() + used; }
      export const slash = sep;
    `;
    const changed = made(code);
    expect(changed).toContain('export const told = (function told(n)');
    expect(changed).toContain('const half = (() => n / 2)');
    const [before, after] = await Promise.all([run(code), run(changed)]);
    expect(after.used).toBe(before.used);
    expect((after.told as (n: number) => number)(4)).toBe((before.told as (n: number) => number)(4));
    expect(after.slash).toBe(before.slash);
  });
});
