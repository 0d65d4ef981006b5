// `npm test`: everything on a fresh machine, in the order in which failures are cheapest.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium, ensurePackages, main, ROOT, Stop, tool } from './setup.mjs';

const began = Date.now();
const counts = { passed: 0, failed: 0, skipped: 0 };

function step(title, body) {
  const start = Date.now();
  console.log(`\n== ${title}`);
  body();
  console.log(`== ${title}: done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

/** Runs tests and counts them from their own report; a failure is remembered, so that every suite gets its turn. */
function suite(name, args, report, read) {
  try {
    tool(name, args.args, { env: args.env });
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    counts.failed += 1;
    console.error(error.message);
  }
  try {
    const counted = read(JSON.parse(readFileSync(report, 'utf8')));
    counts.passed += counted.passed;
    counts.skipped += counted.skipped;
    // One failure is counted above for the suite itself.
    counts.failed += Math.max(0, counted.failed - 1);
  } catch {
    counts.failed += 1;
    console.error(`${name} left no report`);
  }
}

await main(async () => {
  ensurePackages();
  const chromium = await ensureChromium();
  console.log(`Chromium: ${chromium}`);
  const reports = path.join(ROOT, '.output', 'reports');
  const unitReport = path.join(reports, 'unit.json');
  const browserReport = path.join(reports, 'browser.json');

  step('prepare', () => tool('wxt', ['prepare']));
  step('types', () => {
    tool('tsc', ['--noEmit']);
    tool('tsc', ['-p', 'src/pure.tsconfig.json']);
  });
  step('lint and format', () => {
    tool('biome', ['ci', '--error-on-warnings', '.']);
    tool('depcruise', ['--config', '.dependency-cruiser.cjs', 'src', 'entrypoints']);
  });
  step('glossary', () => tool('tsx', ['src/tools/glossary.ts']));
  step('unit tests', () =>
    suite(
      'vitest',
      {
        args: [
          'run',
          '--config',
          'tests/vitest.config.ts',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${unitReport}`,
        ],
      },
      unitReport,
      (json) => ({
        passed: json.numPassedTests,
        failed: json.numFailedTests,
        skipped: json.numPendingTests + json.numTodoTests,
      }),
    ),
  );
  step('build', () => {
    tool('wxt', ['build']);
    tool('wxt', ['build'], { env: { SIDELIGHT_FLAVOUR: 'granted' } });
  });
  step('budgets', () => tool('tsx', ['src/tools/budget.ts']));
  step('what ships: sinks, permissions, licences, weaknesses, the same bytes twice', () => {
    tool('tsx', ['src/tools/bundle.ts']);
    tool('tsx', ['src/tools/audit.ts']);
    tool('tsx', ['src/tools/zip.ts', '--check']);
  });
  step('browser tests', () =>
    suite(
      'playwright',
      {
        args: ['test', '--config', 'tests/playwright.config.ts'],
        env: { SIDELIGHT_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
      },
      browserReport,
      ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }),
    ),
  );

  console.log(`\nAll steps took ${((Date.now() - began) / 60000).toFixed(1)} min`);
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
  if (counts.failed > 0 || counts.passed === 0) throw new Stop('Tests failed');
});
