// `npm run soak`: a thousand navigations with cards and panel, weighed as they go; then the memory of tabs and worker
// beside a browser without the extension. SIDELIGHT_SEED chooses another day than that of `npm test`.
import { ensureChromium, ensurePackages, main, tool } from './setup.mjs';

await main(async () => {
  ensurePackages();
  const env = { SIDELIGHT_SOAK: 'full', SIDELIGHT_CHROMIUM: await ensureChromium() };
  tool('wxt', ['prepare']);
  tool('wxt', ['build'], { env: { SIDELIGHT_FLAVOUR: 'granted' } });
  tool('playwright', ['test', '--config', 'tests/playwright.config.ts', 'soak'], { env });
});
