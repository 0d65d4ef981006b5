/** The reading list as files: Markdown to read, CSV for tables, tab-separated text for Anki. Pure. */
import Papa from 'papaparse';
import type { LookUp } from '../memory/memory';

/** A kind of file. */
export type ExportForm = 'markdown' | 'csv' | 'anki';

/** Name ending and media type of each kind. */
export const EXPORT_FILES: Record<ExportForm, { ending: string; type: string }> = {
  markdown: { ending: 'md', type: 'text/markdown' },
  csv: { ending: 'csv', type: 'text/csv' },
  anki: { ending: 'txt', type: 'text/plain' },
};

/** Characters that Markdown would read as marks of its own, escaped; a line stays one line. */
function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1');
}

/** Text for a place where HTML is read: Anki shows fields as HTML. */
function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Pages in the order in which they were first read, each with its look-ups. */
function byPage(lookUps: readonly LookUp[]): [LookUp, LookUp[]][] {
  const pages = new Map<string, LookUp[]>();
  for (const one of lookUps) pages.set(one.page, [...(pages.get(one.page) ?? []), one]);
  return [...pages.values()].flatMap((list) => (list[0] ? [[list[0], list] as [LookUp, LookUp[]]] : []));
}

/** A link's address in Markdown: what would end it is encoded; anything but a page of the web is text only. */
function link(title: string, address: string): string {
  if (!/^https?:\/\//.test(address)) return plain(title || address);
  const safe = address.replace(/[()<>\s\\]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `[${plain(title || address)}](${safe})`;
}

/** One heading a page, one item a look-up. */
export function asMarkdown(lookUps: readonly LookUp[], heading: string): string {
  const parts = byPage(lookUps).map(([first, list]) => {
    const items = list.map(({ title, gloss, quote }) => {
      const line = gloss === '' ? `- **${plain(title)}**` : `- **${plain(title)}**: ${plain(gloss)}`;
      return quote === '' ? line : `${line}\n  > ${plain(quote)}`;
    });
    return `## ${link(first.pageTitle, first.page)}\n\n${first.day}\n\n${items.join('\n')}`;
  });
  return `# ${plain(heading)}\n\n${parts.join('\n\n')}\n`;
}

const COLUMNS = ['term', 'in the text', 'gloss', 'quote', 'page', 'address', 'date'];

/**
 * RFC 4180 with a heading line and a byte-order mark, by which spreadsheets know UTF-8. Cells that a spreadsheet would
 * calculate (`=`, `+`, `-`, `@`, tab, carriage return in front) get an apostrophe before them (OWASP, "CSV injection").
 */
export function asCsv(lookUps: readonly LookUp[]): string {
  const rows = lookUps.map(({ title, text, gloss, quote, pageTitle, page, day }) => [
    title,
    text,
    gloss,
    quote,
    pageTitle,
    page,
    day,
  ]);
  return `\uFEFF${Papa.unparse({ fields: COLUMNS, data: rows }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

/** Front and back of cards, tab-separated, with Anki's own header lines (Anki Manual, "Text Files"). */
export function asAnki(lookUps: readonly LookUp[]): string {
  const field = (text: string): string => escaped(text.replace(/\s+/gu, ' ').trim());
  const rows = lookUps.map(({ title, gloss, quote, pageTitle, day }) => [
    field(title),
    [field(gloss), quote === '' ? '' : `<i>${field(quote)}</i>`, field([pageTitle, day].filter(Boolean).join(', '))]
      .filter(Boolean)
      .join('<br><br>'),
  ]);
  const body = Papa.unparse(rows, { delimiter: '\t', newline: '\n', header: false });
  return `#separator:tab\n#html:true\n#columns:Front\tBack\n${body}\n`;
}

/** The file of a kind. */
export function exported(form: ExportForm, lookUps: readonly LookUp[], heading: string): string {
  if (form === 'csv') return asCsv(lookUps);
  return form === 'anki' ? asAnki(lookUps) : asMarkdown(lookUps, heading);
}
