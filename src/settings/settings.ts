/** What the reader chose: its form, its defaults, and how an older or damaged form becomes today's. DOM-free and API-free. */
import * as v from 'valibot';

/** Version of {@link Settings}; raised when a field changes its meaning. */
export const SETTINGS_VERSION = 1;

/** See {@link Settings.density}. */
export const DENSITIES = ['first', 'every', 'panel'] as const;
/** See {@link Settings.density}. */
export type Density = (typeof DENSITIES)[number];
/** Families that can be left plain; the names are those of `src/ui/kinds`. */
export const PLAIN_FAMILIES = ['people', 'bodies', 'places', 'deeds', 'arms', 'ideas', 'unknown'] as const;
/** See {@link PLAIN_FAMILIES}. */
export type PlainFamily = (typeof PLAIN_FAMILIES)[number];

/** What the reader chose. */
export interface Settings {
  version: number;
  /** Whether marks are painted. */
  marks: boolean;
  /** Host names on which Sidelight keeps silent. */
  silentSites: string[];
  /** Entries of at most this familiarity get no mark: 0 marks all, 1 leaves out what everybody knows … */
  knows: number;
  /** Which mentions get a mark: the first of each thing and again after a while, every one, or those only while the panel is open. */
  density: Density;
  /** Families of kinds that get no mark. */
  plain: PlainFamily[];
}

/** What holds until the reader chooses. */
export const DEFAULTS: Settings = {
  version: SETTINGS_VERSION,
  marks: true,
  silentSites: [],
  knows: 1,
  density: 'first',
  plain: [],
};

const Host = v.pipe(v.string(), v.regex(/^[^\s/]{1,253}$/));
const Stored = v.object({
  version: v.fallback(v.number(), 0),
  marks: v.fallback(v.boolean(), DEFAULTS.marks),
  silentSites: v.fallback(v.pipe(v.array(Host), v.maxLength(10_000)), []),
  knows: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)), DEFAULTS.knows),
  density: v.fallback(v.picklist(DENSITIES), DEFAULTS.density),
  plain: v.fallback(v.pipe(v.array(v.picklist(PLAIN_FAMILIES)), v.maxLength(PLAIN_FAMILIES.length)), []),
});

/**
 * Today's settings from whatever was stored. A damaged field falls back to its default without touching the others.
 * Settings of a newer version are read as far as they are understood. Never throws.
 */
export function settingsFrom(stored: unknown): Settings {
  const read = v.safeParse(Stored, stored);
  if (!read.success) return { ...DEFAULTS };
  return { ...read.output, version: Math.max(read.output.version, SETTINGS_VERSION) };
}
