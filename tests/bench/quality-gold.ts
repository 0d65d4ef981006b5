/** Reading the gold files: real news with the names that people marked in it. Their form is in the README that lies beside them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A marked name. */
export interface GoldMention {
  start: number;
  end: number;
  text: string;
  wikipedia_title: string | null;
  type?: string;
  subtype?: string;
  coref_id?: string;
  form?: string;
  core?: [number, number];
}

/** A document. `exhaustive`: every name in it is marked. */
export interface GoldDocument {
  doc_id: string;
  source: string;
  date?: string;
  title?: string;
  text: string;
  exhaustive: boolean;
  eval_span?: [number, number];
  mentions: GoldMention[];
}

/** A one-word name of a person. */
export interface GoldShortForm {
  doc_id: string;
  start: number;
  end: number;
  text: string;
  cluster: string;
  full: string;
  ambiguous: boolean;
  full_before: boolean;
  wikipedia_title: string | null;
}

/** An abbreviation. */
export interface GoldAbbreviation {
  doc_id: string;
  short: string;
  short_start: number;
  long: string | null;
  long_start: number | null;
  kind: 'paren' | 'reverse' | 'elsewhere' | 'never';
}

/** All gold of a folder. */
export interface Gold {
  sets: Map<string, GoldDocument[]>;
  shortForms: GoldShortForm[];
  abbreviations: GoldAbbreviation[];
}

function records<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Reads a folder of gold files; sets that are not there are left out. */
export function readGold(folder: string): Gold {
  const sets = new Map<string, GoldDocument[]>();
  for (const name of ['gum-news', 'gum-interview', 'dwie', 'aquaint', 'wikitimes']) {
    const documents = records<GoldDocument>(path.join(folder, `${name}.jsonl`));
    if (documents.length > 0) sets.set(name, documents);
  }
  return {
    sets,
    shortForms: records<GoldShortForm>(path.join(folder, 'shortforms.jsonl')),
    abbreviations: records<GoldAbbreviation>(path.join(folder, 'abbreviations.jsonl')),
  };
}
