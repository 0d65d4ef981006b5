/** The compiled side of the glossary: what the image holds and what a card is given. */
import type { Alias, Facts, Kind, Point, Source, TimelineItem } from './schema';

export type { Alias, Facts, Kind, Point, Source, TimelineItem } from './schema';

/** Written by us, made from a data package, or brought by the reader. */
export type Layer = 'written' | 'generated' | 'own';

/** Who a pack is. */
export interface PackInfo {
  /** kebab-case; `sidelight` is the bundled pack. */
  id: string;
  title: string;
  /** Day it was compiled from its sources' latest review, YYYY-MM-DD. */
  date: string;
  licence: string;
}

/** A holder of an office. `entry` is an id in the same pack, or null where the pack has no entry of that person. */
export interface Term {
  entry: string | null;
  name: string;
  /** Partial date. */
  from: string;
  /** Partial date, or null: had not ended when the entry was reviewed. */
  to: string | null;
  acting: boolean;
}

/** One related entry, enough to show a link. */
export interface Related {
  id: string;
  title: string;
  kind: Kind;
}

/** An entry as the compiler hands it to the image writer, and as the image reader gives it back. */
export interface Entry {
  /** Id of the pack it came from. */
  pack: string;
  id: string;
  title: string;
  kind: Kind;
  layer: Layer;
  desk: string;
  aliases: Alias[];
  gloss: string;
  summary: string;
  /** 1 everybody knows it … 5 specialists do. */
  familiarity: number;
  topics: string[];
  /** Mutual: if A names B, B names A. */
  related: Related[];
  facts: Facts;
  timeline: TimelineItem[];
  holders: Term[];
  place: Point | null;
  wikipedia: string | null;
  sources: Source[];
  /** Partial date of the last full reading. */
  reviewed: string;
}

/** A whole pack before it is written as an image. Entries are sorted by id. */
export interface Glossary {
  pack: PackInfo;
  entries: Entry[];
}

/** What matching and resolving read of an entry: no texts are decoded for it. */
export interface EntryHead {
  /** Position in the image, 0-based. */
  index: number;
  id: string;
  title: string;
  kind: Kind;
  layer: Layer;
  familiarity: number;
  topics: readonly string[];
  /** Positions of related entries in the same image. */
  related: readonly number[];
  wikipedia: string | null;
}

/**
 * A compiled glossary, opened. Reading never throws and never reaches outside the image once opening has succeeded.
 */
export interface GlossaryImage {
  readonly pack: PackInfo;
  readonly entryCount: number;
  readonly nameCount: number;
  readonly byteLength: number;
  /** @throws RangeError if `index` is not in `[0, entryCount)`. */
  head(index: number): EntryHead;
  /** Decodes the whole entry. @throws RangeError as {@link head}. */
  entry(index: number): Entry;
  /** The facts of an entry without decoding what it is related to. @throws RangeError as {@link head}. */
  facts(index: number): Facts;
  /** Position of the entry with this id, or -1. */
  indexOf(id: string): number;
  /** Terms of office, oldest first; empty for anything that is not an office. */
  holders(index: number): readonly Term[];
  /** Positions of offices that this entry holds or held. */
  offices(index: number): readonly number[];
  /** Gloss and summary alone: unlike the whole entry they need no other record. */
  said(index: number): { gloss: string; summary: string };
  /** Positions of the people whom most readers know (familiarity 1 and 2). */
  knownPeople(): readonly number[];
}

/** One entry that a matched name may stand for. */
export interface Sense {
  /** Position of the image in the list that was searched. */
  image: number;
  /** Position of the entry in that image. */
  entry: number;
  /** The alias as the entry writes it. */
  alias: string;
  /** The alias counts only if the article speaks of the entry otherwise. */
  needsContext: boolean;
  /** It is a team's name only where it plays; then it needs context too. */
  inSport: boolean;
}

/** A leftmost-longest whole-word occurrence of a name. Offsets are UTF-16 units in the searched text. */
export interface Match {
  start: number;
  end: number;
  senses: readonly Sense[];
}

/** How an image is opened. */
export interface OpenOptions {
  /**
   * The bytes were verified when they were stored, or ship with the program: the body's checksum, the only thing whose
   * time grows with the image, is not computed. Damage then may give wrong texts, never an exception.
   */
  trusted?: boolean;
  /**
   * The bytes end where the records begin; records are put in later. Only for
   * trusted bytes, as the checksum speaks of all of them.
   */
  part?: boolean;
}
