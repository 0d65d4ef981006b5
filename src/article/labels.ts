/** Questions about lines: what labels, leads, asks, credits or dates, and is no article text. The words are in words.ts. */
import { begins, CREDITS, LABEL_STARTS, LABELS, LEADS, list, PLEAS, SOURCES, startingAs } from './words';

/** Ends of picture credits that stand alone, without a bracket or stop behind them. */
const CREDIT_ENDS = [
  ...['getty images', 'via getty', '/getty', '/ getty', 'shutterstock', '/reuters', '/ reuters', 'via reuters'],
  ...['(reuters', '[reuters', ' afp', '/afp', '(afp', '[afp', '/ap', '/ ap', 'via ap', '(ap', '[ap', 'ap photo'],
  ...['/epa', '/ epa', '(epa', '[epa'],
];

/** By-lines, dates and reading times that stand alone: one expression for each beginning, as a cold script reads few. */
const BY = /^by:? [^.?!]{3,100}$/;
const PUBLISHED = /^(?:first |last |originally )?(?:published|updated|posted|modified|written by)\b[^?!]{0,90}$/;
const MONTHLY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}.{0,50}$/;
const COUNTED_TIME = /^\d+ ?(?:min(?:ute)?s?|hours?|days?|weeks?|months?)[ -](?:read|ago).{0,20}$/;
const NUMBERED =
  /^(?:\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?|\d{1,2}[ ./-]+(?:de )?(?:\d{1,2}|[^\d\s]{3,10})[ ./,-]+(?:de )?\d{4}.{0,40}|\d{4}[-./年] ?\d{1,2}[-./月] ?\d{1,2}.{0,30})$/;
/** What those begin with, so that hardly any line is put to the expression above. */
const BYLINE_STARTS = list(
  'by|first |last |originally |published|updated|posted|modified|written by|von|par|por|di|door|av|af|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec',
);
const BYLINE_CASED = /^(?:Von|Par|Por|Di|Door|Av|Af) ([^a-z\d\s])[^.?!]{3,60}$/;

/** A text as the questions below want it: lower case, straight apostrophes. */
export function plainLine(text: string): string {
  let line = text.toLowerCase();
  // What the Turkish capital leaves behind its small letter.
  if (line.includes('\u0307')) line = line.replace(/i\u0307/g, 'i');
  return line.includes('\u2019') || line.includes('\u2018') ? line.replace(/[\u2018\u2019]/g, "'") : line;
}

/** What stands before and behind the words of a label or lead. */
const BEFORE = ' ([▶►•→➡➜☞👉🔴📲📌📢✅\ufe0f*>»#-';
const BEHIND = ' :：»>….→()-0123456789\u00a0';

function bare(line: string): string {
  let start = 0;
  while (start < line.length && BEFORE.includes(line.charAt(start))) start++;
  return start > 0 ? line.slice(start) : line;
}

const COUNTED_COMMENTS = /^\d+ (?=comment)/;

/** Whether a plain line is the label of a section that is not the article. */
export function isSectionLabel(plain: string): boolean {
  let line = bare(plain);
  if (line.includes('comment')) line = line.replace(COUNTED_COMMENTS, '');
  let end = line.length;
  while (end > 0 && BEHIND.includes(line.charAt(end - 1))) end--;
  line = line.slice(0, end);
  return line !== '' && (startingAs(LABELS, line).includes(line) || begins(LABEL_STARTS, line, false));
}

/** Whether words, of any case, are such a label or begin a lead. */
export const isLabelWords = (words: string): boolean => {
  const plain = plainLine(words);
  return isSectionLabel(plain) || isLeadLine(plain);
};

/** Whether a plain line begins as one that leads to another story. */
export const isLeadLine = (plain: string): boolean => begins(LEADS, bare(plain), true);

/** Whether a plain paragraph begins as one that asks for something or states rights. */
export const isPleaLine = (plain: string): boolean =>
  plain.startsWith('©') || plain.startsWith('ⓒ') || begins(PLEAS, plain, true);

const COUNTED_STARTS = 'ipsbf';
const COUNTED = /^(?:image|photo|picture|slide|bild|foto) \d+ (?:of|\/|von|de) \d+/;

/** Whether a plain line names the text's agency, editor or author. */
export const isSourceLine = (plain: string): boolean => begins(SOURCES, plain, true);

/** Whether a plain line is a picture's credit or its number in a series. */
export function isCreditLine(plain: string): boolean {
  if (begins(CREDITS, plain, true)) return true;
  if (COUNTED_STARTS.includes(plain.charAt(0)) && COUNTED.test(plain)) return true;
  let end = plain.length;
  while (end > 0 && ')].'.includes(plain.charAt(end - 1))) end--;
  const line = plain.slice(0, end);
  for (const credit of CREDIT_ENDS) if (line.endsWith(credit)) return true;
  return false;
}

function holdsDigit(line: string): boolean {
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

/** Whether a line is a by-line, date or reading time; `plain` is the same line made plain. */
export function isBylineLine(text: string, plain: string): boolean {
  const first = plain.charAt(0);
  const dated = first >= '0' && first <= '9';
  if (dated) return NUMBERED.test(plain) || COUNTED_TIME.test(plain);
  if (!begins(BYLINE_STARTS, plain, false)) return false;
  if (plain.startsWith('by') && BY.test(plain)) return true;
  if (holdsDigit(plain) && MONTHLY.test(plain)) return true;
  if (PUBLISHED.test(plain)) return true;
  const letter = BYLINE_CASED.exec(text)?.[1];
  return letter !== undefined && letter !== letter.toLowerCase();
}

const DAY =
  /\d{4}[-./年] ?\d{1,2}[-./月] ?\d{1,2}|\d{1,2}[ ./-]+(?:de )?(?:\d{1,2}|[^\d\s]{3,10})[ ./,-]+(?:de )?\d{4}/;

/** Whether a short plain line holds a whole date: day, month and year, in whatever words stand around it. */
export const isDateLine = (plain: string): boolean => holdsDigit(plain) && DAY.test(plain);
