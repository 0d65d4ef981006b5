/** Rules that hold an entry against itself: dates against a life, numbers against what is possible, labels against who gave them. */
import { earliestDay, latestDay } from './rules';
import type { EntrySource } from './schema';

/** Words that praise or blame. Who says so may be quoted by name; the glossary never does on its own. */
const JUDGING =
  /\b(?:legendary|heroic|visionary|disgraced|shameful|despicable|barbaric|fanatical|so-called|hardliner|bloodthirsty|iconic|world-class|acclaimed|beloved|hated|unfortunately|tragically|sadly|obviously|of course|undoubtedly)\b/i;

/** Labels that are somebody's: the sentence has to say whose. */
const LABEL = /\b(?:terrorists?|extremists?|puppet|rogue|pariah)\b/i;
/** What makes a label somebody's. */
const WHOSE =
  /\b(?:according to|call(?:s|ed|ing)?|describe[sd]?|designat\w+|list(?:s|ed|ing)?|label\w*|regard\w*|classif\w+|consider\w*|accus\w+|charg\w+|convict\w+|denie[sd]|deny|said|says|say|found|ruled|rule[sd]?|recogni[sz]\w+|declared|term(?:s|ed)?|alleg\w+|court|tribunal|trial|convention|definition|defin\w+|law|act|counter-?terrorism|anti-terrorism|terrorism|sentenced|indict\w+|blam\w+|state sponsors?|crime of|word|term)\b/i;

/** Highest numbers that a fact may give, in its unit. */
const HIGHEST = {
  range_km: 25_000,
  yield_kt: 60_000,
  stages: 4,
  area_km2: 18_000_000,
  population: 1_600_000_000,
} as const;

/** Longest life, in years. */
const OLDEST = 123;

const year = (date: string): number => Number(date.slice(0, 4));

/** What in one entry contradicts itself or the style sheet. One message each; never throws. */
export function consistencyProblems(source: EntrySource): string[] {
  const problems: string[] = [];
  const { facts, timeline } = source;
  const texts: [string, string][] = [
    ['gloss', source.gloss],
    ['summary', source.summary],
    ...timeline.map((item, index): [string, string] => [`timeline.${index}.text`, item.text]),
  ];
  for (const [where, whole] of texts) {
    // What stands in quotation marks is somebody's already.
    const text = whole.replace(/["“][^"”]*["”]/g, '');
    const word = JUDGING.exec(text)?.[0];
    if (word) problems.push(`${where}: "${word}" judges; say what happened, or who says so`);
    for (const sentence of text.split(/(?<=[.!?])\s+/)) {
      const label = LABEL.exec(sentence)?.[0];
      if (label && !WHOSE.test(sentence.replace(label, '')))
        problems.push(`${where}: "${label}" is a label; say in the same sentence who uses it`);
    }
  }
  for (const [key, highest] of Object.entries(HIGHEST) as [keyof typeof HIGHEST, number][]) {
    const fact = facts[key];
    const value = Array.isArray(fact) ? fact[1] : fact;
    if (value !== undefined && value > highest)
      problems.push(`facts.${key}: ${value} is more than possible (${highest})`);
  }
  if (facts.born !== undefined && facts.died !== undefined && year(facts.died) - year(facts.born) > OLDEST)
    problems.push(`facts: a life of ${year(facts.died) - year(facts.born)} years`);
  if (facts.founded !== undefined) {
    const before = timeline.find((item) => latestDay(item.date) < earliestDay(facts.founded ?? ''));
    // What came before a foundation may be told, but in one line: more is another date of foundation.
    const early = timeline.filter((item) => latestDay(item.date) < earliestDay(facts.founded ?? '')).length;
    if (before && early > 2) problems.push(`facts.founded: ${early} lines of the timeline are earlier`);
  }
  const days = new Set<string>();
  for (const item of timeline) {
    const line = `${item.date} ${item.text}`;
    if (days.has(line)) problems.push(`timeline: "${item.text}" stands twice`);
    days.add(line);
  }
  if (source.kind === 'office' && source.holders.length === 0 && timeline.length === 0 && source.summary.length < 90)
    problems.push('holders: an office without holders must say more of what it is');
  return problems;
}
