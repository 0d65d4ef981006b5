// `npm run fuzz`: the long form of every test that draws its cases. SIDELIGHT_SEED chooses others than those of `npm test`.
import { ensureChromium, ensurePackages, main, tool } from './setup.mjs';

await main(async () => {
  ensurePackages();
  const chromium = await ensureChromium();
  const env = { SIDELIGHT_FUZZ: 'full', SIDELIGHT_CHROMIUM: chromium };
  tool('wxt', ['prepare']);
  tool('vitest', ['run', '--config', 'tests/vitest.config.ts', 'fuzz', 'hostile-sources'], { env });
  tool('wxt', ['build'], { env: { SIDELIGHT_FLAVOUR: 'granted' } });
  tool('playwright', ['test', '--config', 'tests/playwright.config.ts', 'article-fuzz', 'attackers-messages'], { env });
});
