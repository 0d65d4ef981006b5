/** Decodes the record of one entry, and what all records refer to. */
import { ByteReader } from './image-bytes';
import { LAYERS, NAME_FLAG } from './image-format';
import type { PhraseReader } from './phrase-reader';
import { KINDS } from './schema';
import type { Alias, EntryHead, PackInfo, Term } from './types';

/** A record without its texts. */
export interface Head {
  head: EntryHead;
  aliases: Alias[];
  offices: number[];
  /** Place and bytes of the terms of office: JSON written with phrases. */
  holdersAt: number;
  holdersBytes: number;
}

/** What section 0 says. `shared`: what several records name by its number. */
export interface Details {
  pack: PackInfo;
  topics: string[];
  shared: unknown[];
}

/** Parses section 0; what damage left out is empty. */
export function readDetails(info: Uint8Array): Details {
  const found = parse(new ByteReader(info, 0).utf8(info.length)) as Partial<Details> | null;
  const pack = found?.pack;
  return {
    pack: { id: str(pack?.id), title: str(pack?.title), date: str(pack?.date), licence: str(pack?.licence) },
    topics: Array.isArray(found?.topics) ? found.topics.map(str) : [],
    shared: Array.isArray(found?.shared) ? found.shared : [],
  };
}

/** Bits of a record's two bytes; see FORMAT.md. */
export const RECORD = {
  kindMask: 0x1f,
  wikipediaShift: 5,
  holders: 0x80,
  layerMask: 3,
  familiarityShift: 2,
  topics: 0x20,
  related: 0x40,
  offices: 0x80,
} as const;

/**
 * Reads everything of a record but its texts.
 * @param topicNames names of topics; @param entryCount positions from here on are dropped.
 */
export function readHead(
  bytes: Uint8Array,
  at: number,
  index: number,
  topicNames: readonly string[],
  entryCount: number,
): Head {
  const reader = new ByteReader(bytes, at);
  const first = reader.byte();
  const second = reader.byte();
  const title = reader.string();
  const aliases: Alias[] = [];
  for (let n = reader.count(); n > 0; n--) aliases.push(readAlias(reader, title));
  const id = reader.string() || slugOf(title);
  const where = (first >>> RECORD.wikipediaShift) & 3;
  const wikipedia = where === 0 ? null : where === 1 ? title : reader.string();
  const list = (bit: number, limit: number): number[] => {
    const values: number[] = [];
    if ((second & bit) === 0) return values;
    for (let n = reader.count(); n > 0; n--) {
      const value = reader.varint();
      if (value < limit) values.push(value);
    }
    return values;
  };
  const topics = list(RECORD.topics, topicNames.length).map((topic) => topicNames[topic] ?? '');
  const related = list(RECORD.related, entryCount);
  const offices = list(RECORD.offices, entryCount);
  const holdersBytes = (first & RECORD.holders) === 0 ? 0 : reader.count();
  const kind = KINDS[first & RECORD.kindMask] ?? 'term';
  const layer = LAYERS[second & RECORD.layerMask] ?? 'generated';
  const familiarity = (second >>> RECORD.familiarityShift) & 7;
  const head = { index, id, title, kind, layer, familiarity, topics, related, wikipedia };
  return { head, aliases, offices, holdersAt: reader.at, holdersBytes };
}

/** Id of the entry whose record lies here. */
export function readId(bytes: Uint8Array, at: number): string {
  const reader = new ByteReader(bytes, at + 2);
  const titleAt = reader.at;
  reader.skipString();
  for (let n = reader.count(); n > 0; n--) {
    const flags = reader.byte();
    if ((flags & NAME_FLAG.isTitle) === 0) reader.skipString();
    if ((flags & NAME_FLAG.hasLanguage) !== 0) reader.skipString();
  }
  const id = reader.string();
  if (id !== '') return id;
  reader.at = titleAt;
  return slugOf(reader.string());
}

/** The id that most entries have by their title, "Kim Jong-un" → "kim-jong-un": then it is not kept. */
export function slugOf(title: string): string {
  return title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Terms of office, empty where there are none. */
export function readHolders(bytes: Uint8Array, { holdersAt, holdersBytes }: Head, phrases: PhraseReader): Term[] {
  if (holdersBytes === 0) return [];
  const parsed = readText(bytes, holdersAt, holdersAt + holdersBytes, phrases);
  return Array.isArray(parsed) ? (parsed as Term[]) : [];
}

function readAlias(reader: ByteReader, title: string): Alias {
  const flags = reader.byte();
  const text = (flags & NAME_FLAG.isTitle) !== 0 ? title : reader.string();
  const rule = flags & NAME_FLAG.caseMask;
  const alias: Alias = { text, case: rule === 1 ? 'exact' : rule === 2 ? 'any' : 'smart' };
  if ((flags & NAME_FLAG.needsContext) !== 0) alias.needs = (flags & NAME_FLAG.inSport) !== 0 ? 'sport' : 'context';
  if ((flags & NAME_FLAG.hasLanguage) !== 0) alias.lang = reader.string();
  return alias;
}

/** What the text between two places says, or null where damage left no JSON. */
export function readText(bytes: Uint8Array, from: number, to: number, phrases: PhraseReader): unknown {
  return parse(phrases.read(bytes, from, to));
}

/** JSON, or null where it is none: only an image opened as trusted can come to that, and then holds nothing rather than something wrong. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** A string, or the empty one where damage left something else. */
export function str(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Whether it is an object or a list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
