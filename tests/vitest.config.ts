import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/unit/**/*.test.ts'],
    environment: 'node',
    reporters: ['default'],
    testTimeout: 60_000,
    // Compiling the glossary takes 5 s, and 20 on a busy machine.
    hookTimeout: 120_000,
    setupFiles: ['tests/unit-setup.ts'],
  },
});
