/** Which room may use which. Pure rooms stay pure through everything they import, however far down. */
const PURE = '^src/(annotate|glossary|memory|messages)/';
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'pure-rooms-reach-nothing-else',
      comment:
        'annotate, glossary, memory and messages touch neither DOM nor browser API through their whole import closure',
      severity: 'error',
      from: { path: PURE },
      to: { reachable: true, path: '^src/|^entrypoints/|^node_modules/', pathNot: `${PURE}|^node_modules/valibot/` },
    },
    {
      name: 'extension-api-only-where-it-belongs',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(reader|worker|settings|pages)/' },
      to: { path: '^node_modules/(wxt|webextension-polyfill|@wxt-dev)/' },
    },
    {
      name: 'nothing-imports-entrypoints-or-tools',
      severity: 'error',
      from: { path: '^(src|entrypoints)/', pathNot: '^src/tools/' },
      to: { path: '^(entrypoints|src/tools)/' },
    },
    {
      name: 'entrypoints-only-start-things',
      severity: 'error',
      from: { path: '^entrypoints/' },
      to: { path: '^src/', pathNot: '/(start[^/]*|mount|slot)\\.tsx?$' },
    },
    {
      name: 'views-do-not-reach-the-runtimes',
      severity: 'error',
      from: { path: '^src/(card|panel|welcome|options|ui|marks|article)/' },
      to: { path: '^src/(reader|worker|pages)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\.css|\\?' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
    exclude: { path: '^src/tools/.*\\.mjs$' },
  },
};
