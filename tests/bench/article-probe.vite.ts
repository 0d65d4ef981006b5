import { defineConfig } from 'vite';
import { eager } from '../../src/tools/eager.ts';

/** Builds the probe as one classic script: `.output/probe/article.js`. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  publicDir: false,
  logLevel: 'warn',
  plugins: [eager('/src/article/')],
  build: {
    outDir: '.output/probe',
    emptyOutDir: true,
    lib: { entry: 'src/article/probe.ts', name: 'sidelightProbe', formats: ['iife'], fileName: () => 'article.js' },
  },
});
