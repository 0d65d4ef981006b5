// `npm start`: everything on a fresh machine, then Chromium with Sidelight on the sample article.
import { ensureChromium, ensurePackages, main, tool } from './setup.mjs';

await main(async () => {
  ensurePackages();
  const chromium = await ensureChromium();
  tool('wxt', ['prepare'], { stdio: ['ignore', 'ignore', 'inherit'] });
  console.log('Building …');
  tool('wxt', ['build', '--level', 'warn'], {
    env: { SIDELIGHT_FLAVOUR: 'granted' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  tool('tsx', ['src/tools/open.ts', chromium]);
});
