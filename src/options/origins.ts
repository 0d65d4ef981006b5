/** Match patterns as readers understand them. Pure. */

/** Whether some pattern covers every host. */
export function coversAll(origins: readonly string[]): boolean {
  return origins.some((origin) => origin === '<all_urls>' || /^[^:]+:\/\/\*\//.test(origin));
}

/** The host that a match pattern speaks of: `*://*.example.org/*` is `example.org`. Other text comes back as it is. */
export function siteOf(origin: string): string {
  return /^[^:]+:\/\/(?:\*\.)?([^/]+)\//.exec(origin)?.[1] ?? origin;
}
