/** Bundles the views as one classic script and one style sheet, the way the extension's own build does. */
import preact from '@preact/preset-vite';
import { build, type Rolldown } from 'vite';

/** Code and styles of one entry file (path from the repository's root), minified, with nothing written to disk. */
export async function bundle(entry: string): Promise<{ code: string; css: string }> {
  const root = new URL('../..', import.meta.url).pathname;
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [preact({ devToolsEnabled: false })],
    define: { 'process.env.NODE_ENV': '"production"' },
    // Without this the styles are put into the script.
    build: {
      write: false,
      minify: true,
      cssCodeSplit: false,
      rollupOptions: { input: `${root}/${entry}`, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  const files = result.output;
  const code = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
  const css = files
    .flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : []))
    .join('\n');
  return { code, css };
}
