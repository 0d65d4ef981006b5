/** The editorial rules that a machine can check: style, dates, aliases. Each gives messages, never repairs. */
import type { Located } from './raw';
import type { EntrySource, Kind } from './schema';

/** "Today" is also in the names of journals and broadcasts: only the adverb is meant. */
const TODAY = /\btoday\b|(?:^|[.!?] )Today,/;
/** Words that state as lasting what can change, or judge. A dated form says the same and stays true. */
const FORBIDDEN =
  /\b(currently|nowadays|recently|presently|at present|to date|so far|ongoing|infamous|notorious|brutal|controversial|dictator|regime|thug|madman)\b/i;

/** Kinds for which each fact makes sense. A fact that is not listed here suits every kind. */
const FACT_KINDS: Partial<Record<keyof EntrySource['facts'], readonly Kind[]>> = {
  born: ['person'],
  died: ['person'],
  range_km: ['weapon', 'product', 'term'],
  stages: ['weapon', 'product'],
  first_test: ['weapon', 'product', 'programme'],
  yield_kt: ['weapon', 'event'],
  signed: ['agreement', 'law', 'event'],
  area_km2: ['place'],
  population: ['place', 'group'],
};

/** Breaches of the style sheet in one entry. */
export function styleProblems(source: EntrySource): string[] {
  const problems: string[] = [];
  const texts: [string, string][] = [
    ['gloss', source.gloss],
    ['summary', source.summary],
    ...source.timeline.map((item, index): [string, string] => [`timeline.${index}.text`, item.text]),
  ];
  for (const [where, text] of texts) {
    const word = (FORBIDDEN.exec(text) ?? TODAY.exec(text))?.[0];
    if (word) problems.push(`${where}: says "${word}"; give the date instead, or leave the judgement out`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not stand in a text
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/.test(text))
      problems.push(`${where}: has a control character`);
  }
  if (/[.!?]$/.test(source.gloss) && !/\b[A-Z]\.$/.test(source.gloss))
    problems.push('gloss: ends like a sentence; it must fit "X is …"');
  for (const key of Object.keys(source.facts) as (keyof EntrySource['facts'])[]) {
    const kinds = FACT_KINDS[key];
    if (kinds && !kinds.includes(source.kind)) problems.push(`facts.${key}: not a fact of a ${source.kind}`);
  }
  if (source.holders.length > 0 && source.kind !== 'office')
    problems.push(`holders: only an office has holders, not a ${source.kind}`);
  return problems;
}

/** First day that a partial date may mean, as YYYY-MM-DD. */
export function earliestDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day that a partial date may mean, as YYYY-MM-DD (31 stands for the end of every month: only order matters). */
export function latestDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

/** Dates out of order, in the future, or outside a life; terms of office that overlap. */
export function timeProblems(source: EntrySource, today: string): string[] {
  const problems: string[] = [];
  const { facts, timeline, holders } = source;
  const after = (a: string, b: string): boolean => earliestDay(a) > latestDay(b);

  timeline.forEach((item, index) => {
    const before = timeline[index - 1];
    if (before && after(before.date, item.date))
      problems.push(`timeline.${index}: ${item.date} stands after ${before.date}`);
    if (earliestDay(item.date) > today) problems.push(`timeline.${index}: ${item.date} is in the future`);
    if (facts.born !== undefined && after(facts.born, item.date))
      problems.push(`timeline.${index}: ${item.date} is before the birth`);
  });
  const pairs: [string | undefined, string | undefined, string][] = [
    [facts.born, facts.died, 'facts: died before born'],
    [facts.founded, facts.dissolved, 'facts: dissolved before founded'],
    [facts.start, facts.end, 'facts: ends before it starts'],
    [facts.signed, facts.effective, 'facts: effective before signed'],
    [facts.first_shown, today, 'facts.first_shown: is in the future'],
    [facts.first_test, today, 'facts.first_test: is in the future'],
  ];
  for (const [early, late, message] of pairs)
    if (early !== undefined && late !== undefined && after(early, late)) problems.push(message);

  holders.forEach((holder, index) => {
    const who = holder.entry ?? holder.name ?? '?';
    if (holder.to !== undefined && after(holder.from, holder.to))
      problems.push(`holders.${index}: ${who} leaves before coming`);
    const before = holders[index - 1];
    if (!before) return;
    if (before.to === undefined) problems.push(`holders.${index - 1}: has no end but is followed by ${who}`);
    else if (earliestDay(before.to) > latestDay(holder.from))
      problems.push(`holders.${index}: ${who} overlaps the holder before`);
  });
  return problems;
}

/** How two aliases are compared here: letters and digits only, small; the matcher's own folding is finer. */
function clashKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Aliases that clash without context, repeat themselves, or look like everyday words. */
export function aliasProblems(
  located: readonly Located[],
  everydayWords: ReadonlySet<string>,
): { at: Located; message: string }[] {
  const problems: { at: Located; message: string }[] = [];
  const claims = new Map<string, { at: Located; text: string; free: boolean }[]>();
  for (const at of located) {
    const own = new Set<string>();
    for (const alias of at.source.aliases) {
      if (/^the\s/i.test(alias.text)) problems.push({ at, message: `aliases: "${alias.text}" begins with "the"` });
      const exactForm = `${alias.text}\u0000${alias.case}`;
      if (own.has(exactForm)) problems.push({ at, message: `aliases: "${alias.text}" stands twice` });
      own.add(exactForm);
      const free = alias.needs === undefined;
      if (free && alias.case !== 'exact' && everydayWords.has(alias.text.toLowerCase()) && !isTerm(at.source.kind)) {
        problems.push({ at, message: `aliases: "${alias.text}" is an everyday word; give it needs: context` });
      }
      // A town's name is its club's as well, where that plays.
      if (alias.needs === 'sport') continue;
      const key = clashKey(alias.text);
      claims.set(key, [...(claims.get(key) ?? []), { at, text: alias.text, free }]);
    }
  }
  for (const claim of claims.values()) {
    const first = claim[0];
    for (const other of claim.slice(1)) {
      if (!first || other.at.source.id === first.at.source.id || !(other.free || first.free)) continue;
      problems.push({
        at: other.at,
        message: `aliases: "${other.text}" is also claimed by ${first.at.source.id} (${first.at.raw.file}:${first.at.raw.line}); both must say needs: context`,
      });
    }
  }
  return problems;
}

function isTerm(kind: Kind): boolean {
  return kind === 'term' || kind === 'concept';
}
