/**
 * The form of a glossary source: what an author writes in YAML, checked here and nowhere else.
 * The JSON Schema that editors use is generated from these declarations.
 */
import * as v from 'valibot';

/** What sort of thing an entry is about. One word for one thing: these words are shown to readers. */
export const KINDS = [
  'person',
  'place',
  'organization',
  'group',
  'office',
  'event',
  'agreement',
  'law',
  'weapon',
  'programme',
  'concept',
  'term',
  'work',
  'product',
] as const;

/** One of {@link KINDS}. */
export type Kind = (typeof KINDS)[number];

/** Longest gloss in UTF-16 units: it must fit one line of the card. */
export const GLOSS_MAX = 120;
/** Shortest and longest summary in UTF-16 units: two to four sentences. */
export const SUMMARY_MIN = 60;
export const SUMMARY_MAX = 700;

/** A date as precise as it is known: `2019`, `2019-10` or `2019-10-05`, Gregorian, no zone. */
export const PartialDateSchema = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.integer(), v.transform(String))]),
  v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be a date: YYYY, YYYY-MM or YYYY-MM-DD'),
  v.check(isPossibleDate, 'is not a possible date'),
);

/** Whether a string is a {@link PartialDate} that stands in the calendar. Never throws. */
export function isPossibleDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
}

/** See {@link PartialDateSchema}. Partial dates compare as strings only after padding. */
export type PartialDate = string;

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case: a-z, 0-9 and single hyphens'));
/** Longest line of any field, in UTF-16 units; some fields ask for less. */
const LINE_MAX = 400;
/** Most names of one entry. */
const ALIASES_MAX = 200;
/** Text for people: no control characters, none that turn the direction of what follows, no markup. */
const CLEAN = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u;
const MARKUP = /<[a-z!/?]/i;
const Line = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.maxLength(LINE_MAX, `must be at most ${LINE_MAX} characters`),
  v.regex(/^[^\n\r]*$/, 'must be a single line'),
  v.regex(CLEAN, 'must not hold control characters'),
  v.check((text) => !MARKUP.test(text), 'must not hold markup'),
);
const Url = v.pipe(v.string(), v.regex(/^https:\/\/[^\s"<>]+$/, 'must be an https address'));

/**
 * A string that may name the entry.
 *
 * - `case: smart` (default): capitals of the alias are required; its small letters may be capitals in the text
 *   (sentence start, title case, all-caps line).
 * - `case: exact`: letters exactly as written, never in an all-caps line.
 * - `case: any`: case is ignored.
 * - `needs: context`: counts only if the article speaks of the entry otherwise (its topics, relations or other aliases).
 * - `needs: sport`: a club's or a team's town, country or bare nickname ("Dortmund", "Mets"): counts only where it plays, and only if the
 *   article names something related, as its league.
 * - `lang`: BCP 47 tag where the alias is not English (native script, official foreign name).
 */
export const AliasSchema = v.strictObject({
  text: Line,
  case: v.optional(v.picklist(['smart', 'exact', 'any']), 'smart'),
  needs: v.optional(v.picklist(['context', 'sport'])),
  lang: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 language tag'))),
});
/** A checked alias with its defaults filled in. */
export type Alias = v.InferOutput<typeof AliasSchema>;

const AliasSource = v.union([
  v.pipe(
    Line,
    v.transform((text): Alias => ({ text, case: 'smart' })),
  ),
  AliasSchema,
]);

/** One dated line of an entry's story. */
export const TimelineSchema = v.strictObject({
  date: PartialDateSchema,
  text: v.pipe(Line, v.maxLength(160, 'must be at most 160 characters')),
});
/** See {@link TimelineSchema}. */
export type TimelineItem = v.InferOutput<typeof TimelineSchema>;

/** Who held an office: an entry of the glossary, or a bare name where there is none. `to` absent: not ended when reviewed. */
export const HolderSchema = v.pipe(
  v.strictObject({
    entry: v.optional(Id),
    name: v.optional(Line),
    from: PartialDateSchema,
    to: v.optional(PartialDateSchema),
    acting: v.optional(v.boolean()),
  }),
  v.check((holder) => (holder.entry === undefined) !== (holder.name === undefined), 'must have either entry or name'),
);
/** See {@link HolderSchema}. */
export type Holder = v.InferOutput<typeof HolderSchema>;

/** Where something was read. `date` is the date of the source, `url` its public address. */
export const SourceSchema = v.strictObject({
  title: Line,
  url: v.optional(Url),
  date: v.optional(PartialDateSchema),
});
/** See {@link SourceSchema}. */
export type Source = v.InferOutput<typeof SourceSchema>;

const Range = v.union([
  v.pipe(
    v.number(),
    v.minValue(0),
    v.transform((value): [number, number] => [value, value]),
  ),
  v.pipe(
    v.tuple([v.number(), v.number()]),
    v.check(([low, high]) => low >= 0 && low <= high, 'must be [low, high]'),
  ),
]);

/** Typed facts. Numbers are in SI units (kilometres where the name says `km`); a pair is [low, high] where sources differ. */
export const FactsSchema = v.strictObject({
  // persons
  born: v.optional(PartialDateSchema),
  died: v.optional(PartialDateSchema),
  // organizations, groups, programmes
  founded: v.optional(PartialDateSchema),
  dissolved: v.optional(PartialDateSchema),
  seat: v.optional(Line),
  members: v.optional(v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), v.array(Line)])),
  parent: v.optional(Line),
  // agreements, laws, events
  signed: v.optional(PartialDateSchema),
  adopted: v.optional(PartialDateSchema),
  effective: v.optional(PartialDateSchema),
  start: v.optional(PartialDateSchema),
  end: v.optional(PartialDateSchema),
  parties: v.optional(v.array(Line)),
  vote: v.optional(Line),
  // weapons
  type: v.optional(Line),
  range_km: v.optional(Range),
  stages: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  fuel: v.optional(Line),
  launch: v.optional(Line),
  first_shown: v.optional(PartialDateSchema),
  first_test: v.optional(PartialDateSchema),
  operator: v.optional(Line),
  yield_kt: v.optional(Range),
  // places
  country: v.optional(Line),
  area_km2: v.optional(Range),
  population: v.optional(Range),
});
/** See {@link FactsSchema}. */
export type Facts = v.InferOutput<typeof FactsSchema>;

/** A point on the earth, WGS 84 degrees. */
export const PointSchema = v.strictObject({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
});
/** See {@link PointSchema}. */
export type Point = v.InferOutput<typeof PointSchema>;

/** One entry as its author writes it. */
export const EntrySourceSchema = v.strictObject({
  id: Id,
  title: Line,
  kind: v.picklist(KINDS),
  aliases: v.pipe(
    v.array(AliasSource),
    v.minLength(1, 'must name at least one alias'),
    v.maxLength(ALIASES_MAX, `must name at most ${ALIASES_MAX} aliases`),
  ),
  gloss: v.pipe(Line, v.maxLength(GLOSS_MAX, `must be at most ${GLOSS_MAX} characters`)),
  summary: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(SUMMARY_MIN, `must be at least ${SUMMARY_MIN} characters`),
    v.maxLength(SUMMARY_MAX, `must be at most ${SUMMARY_MAX} characters`),
    v.regex(CLEAN, 'must not hold control characters'),
    v.check((text) => !MARKUP.test(text), 'must not hold markup'),
  ),
  familiarity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  topics: v.pipe(v.array(Id), v.minLength(1, 'must name at least one topic')),
  related: v.optional(v.array(Id), []),
  facts: v.optional(FactsSchema, {}),
  timeline: v.optional(v.array(TimelineSchema), []),
  holders: v.optional(v.array(HolderSchema), []),
  place: v.optional(PointSchema),
  wikipedia: v.optional(Line),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1, 'must name at least one source')),
  reviewed: PartialDateSchema,
});
/** A checked source entry, defaults filled in. */
export type EntrySource = v.InferOutput<typeof EntrySourceSchema>;

/** One source file: a list of entries. */
export const EntryFileSchema = v.array(EntrySourceSchema);
