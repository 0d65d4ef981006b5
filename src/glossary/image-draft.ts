/** The growing half of the image writer: records, and a list of keys for each name. */
import { markOf, type Tokens } from '../annotate/token-flags';
import { ByteWriter, WordList } from './image-bytes';
import { extendKey, FIRST, ImageError, LAYERS, NAME_FLAG, RECORD_BYTES_MAX, WELL_KNOWN } from './image-format';
import { closedForm, mayStartLower, nameFlags, nameKeys, nameTokens, pluralHashes } from './image-names';
import { RECORD, slugOf } from './image-record';
import { Phrases } from './phrases';
import { KINDS } from './schema';
import type { Alias, Entry, Glossary } from './types';

/** A desk, a source or a day that so many entries name is kept once for all of them; so are a generated entry's sentences. */
const SHARED_FROM = 3;
/** Most different values that are counted, sentences and the rest apart: a pack of a million entries may have as many sources. */
const COUNTED_MOST = 4096;
/** The first value that is kept once, so that the number 0 is an entry without facts. */
const NO_FACTS = '{}';

/** Most entries whose texts are kept short by phrases: of a million it would take several times the time of all the rest. */
const PHRASED_MOST = 50_000;
/** Entries, at equal distances, that the phrases are chosen from: all of 22,000 took five times as long and saved hardly a byte. */
const PHRASES_FROM = 8192;

/** Bytes of records at which a new buffer is begun: one that doubles is copied whole, 30 ms and more at 64 MB. */
const PART = 1 << 20;

/** Entries in their order and what the sections are made of. */
export class Draft {
  readonly glossary: Glossary;
  readonly entries: readonly Entry[];
  readonly topics = new Map<string, number>();
  /** Records that are finished, and those that follow them. */
  readonly parts: Uint8Array[] = [];
  private readonly records = new ByteWriter(PART * 2);
  private partsLength = 0;
  readonly entryStarts: Uint32Array;
  /** Of each name: its key, its entry, and its place among the entry's aliases. */
  readonly keys = new WordList(1 << 16);
  readonly nameEntry = new WordList(1 << 16);
  readonly nameAlias = new WordList(1 << 16);
  /** Keys of beginnings of two tokens and more. */
  readonly prefixes = new WordList(1 << 16);
  /** Hashes of first tokens, and their {@link FIRST} bits. */
  readonly firstHashes = new WordList(1 << 16);
  readonly firstBits = new WordList(1 << 16);
  /** Positions of people whom most readers know. */
  readonly knownPeople = new WordList(1 << 8);
  maxTokens = 0;
  maxAlias = 0;
  private readonly offices = new Map<number, number[]>();
  /** How often each value stands, and the values that stand often enough to be kept once: JSON → its number. */
  private readonly uses = new Map<string, number>();
  private readonly sentenceUses = new Map<string, number>();
  readonly shared = new Map<string, number>([[NO_FACTS, 0]]);
  private readonly json = new Map<unknown, string>();
  readonly phrases = new Phrases();
  private readonly packed = new ByteWriter();

  constructor(glossary: Glossary, entries: readonly Entry[]) {
    this.glossary = glossary;
    this.entries = entries;
    this.entryStarts = new Uint32Array(entries.length + 1);
  }

  private entryAt(index: number): Entry {
    const entry = this.entries[index];
    if (!entry) throw new RangeError(`no entry ${index}`);
    return entry;
  }

  /** Entries are sorted by id: the same id twice stands side by side. */
  checkId(index: number): void {
    const { id } = this.entryAt(index);
    if (index > 0 && this.entryAt(index - 1).id === id)
      throw new ImageError('content', `two entries have the id "${id}"`);
    const { desk, reviewed, sources, layer, gloss, summary, facts } = this.entryAt(index);
    for (const value of [desk, reviewed, ...sources]) this.count(this.uses, this.jsonOf(value));
    // "a city in Japan", "listed in ISO 3166-2": what was made by rule says the same of many; what was written does not.
    if (layer === 'generated')
      for (const value of [gloss, summary, facts]) this.count(this.sentenceUses, JSON.stringify(value));
  }

  private count(uses: Map<string, number>, json: string): void {
    const before = uses.get(json) ?? 0;
    if (json === NO_FACTS || (before === 0 && uses.size >= COUNTED_MOST)) return;
    uses.set(json, before + 1);
    if (before + 1 === SHARED_FROM && !this.shared.has(json)) this.shared.set(json, this.shared.size);
  }

  /** Position by id. By halving: a map of a million ids holds the worker for a tenth of a second when it grows. */
  private known(id: string, from: Entry): number {
    let low = 0;
    let high = this.entries.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.entryAt(middle).id < id) low = middle + 1;
      else high = middle;
    }
    if (this.entries[low]?.id === id) return low;
    throw new ImageError('content', `entry "${from.id}" names "${id}", which is no entry`);
  }

  learnHolders(index: number): void {
    const entry = this.entryAt(index);
    for (const { entry: id } of entry.holders) {
      if (id === null) continue;
      const holder = this.known(id, entry);
      const offices = this.offices.get(holder) ?? [];
      if (offices.at(-1) !== index) offices.push(index);
      this.offices.set(holder, offices);
    }
  }

  addEntry(index: number): void {
    const entry = this.entryAt(index);
    if (this.records.length > PART) this.close();
    const { records } = this;
    const offices = this.offices.get(index) ?? [];
    const { wikipedia, title, topics, related, holders } = entry;
    const where = wikipedia === null ? 0 : wikipedia === title ? 1 : 2;
    this.entryStarts[index] = this.partsLength + records.length;
    if (entry.kind === 'person' && entry.familiarity <= WELL_KNOWN) this.knownPeople.push(index);
    records.byte(
      KINDS.indexOf(entry.kind) | (where << RECORD.wikipediaShift) | (holders.length > 0 ? RECORD.holders : 0),
    );
    records.byte(
      LAYERS.indexOf(entry.layer) |
        ((entry.familiarity & 7) << RECORD.familiarityShift) |
        (topics.length > 0 ? RECORD.topics : 0) |
        (related.length > 0 ? RECORD.related : 0) |
        (offices.length > 0 ? RECORD.offices : 0),
    );
    records.string(title);
    records.varint(entry.aliases.length);
    for (let i = 0; i < entry.aliases.length; i++) this.addAlias(entry, index, i);
    records.string(entry.id === slugOf(title) ? '' : entry.id);
    if (wikipedia !== null && where === 2) records.string(wikipedia);
    if (topics.length > 0) this.list(topics.map((topic) => this.topic(topic)));
    if (related.length > 0) this.list(related.map(({ id }) => this.known(id, entry)));
    if (offices.length > 0) this.list(offices);
    if (holders.length > 0) {
      this.packed.length = 0;
      this.phrases.write(JSON.stringify(holders), this.packed);
      records.varint(this.packed.length);
      records.raw(this.packed);
    }
    this.phrases.write(this.textsOf(entry), records);
    if (this.partsLength + records.length - (this.entryStarts[index] as number) > RECORD_BYTES_MAX)
      throw new ImageError('content', `the entry "${entry.id}" takes more than ${RECORD_BYTES_MAX} bytes`);
  }

  /** Chooses the phrases, in steps. Needs {@link checkId} of all entries before. */
  *learnPhrases(): Generator<void, void> {
    const count = this.entries.length;
    if (count > PHRASED_MOST) return;
    const every = Math.ceil(count / PHRASES_FROM);
    const texts: string[] = [];
    for (let index = 0; index < count; index += every) {
      texts.push(this.textsOf(this.entryAt(index)));
      yield;
    }
    yield* this.phrases.choose(texts, every);
  }

  /** What a record says behind its lists, JSON. */
  private textsOf(entry: Entry): string {
    return JSON.stringify([
      this.share(entry.desk),
      ...this.said(entry),
      entry.timeline.length > 0 ? entry.timeline : 0,
      entry.place ?? 0,
      entry.sources.map((source) => this.share(source)),
      this.share(entry.reviewed),
    ]);
  }

  /** Gloss, summary and facts, where they are made by their numbers if they are kept once; 0 for no facts. */
  private said({ layer, gloss, summary, facts }: Entry): unknown[] {
    const values = [gloss, summary, Object.keys(facts).length > 0 ? facts : 0];
    if (layer !== 'generated') return values;
    return values.map((value) => this.shared.get(JSON.stringify(value)) ?? value);
  }

  /** The number of a value that is kept once, or the value. */
  private share<T>(value: T): T | number {
    return this.shared.get(this.jsonOf(value)) ?? value;
  }

  /** JSON of a desk, a day or a source; of those that many entries share, made once. */
  private jsonOf(value: unknown): string {
    let json = this.json.get(value);
    if (json === undefined) {
      json = JSON.stringify(value);
      if (this.json.size < COUNTED_MOST) this.json.set(value, json);
    }
    return json;
  }

  /** Puts the records so far among {@link parts}; needed after the last entry. */
  close(): void {
    this.parts.push(this.records.bytes.slice(0, this.records.length));
    this.partsLength += this.records.length;
    this.records.length = 0;
    this.entryStarts[this.entries.length] = this.partsLength;
    if (this.partsLength > 0xffffffff) throw new ImageError('content', 'the glossary exceeds 4 GB');
  }

  private list(values: readonly number[]): void {
    this.records.varint(values.length);
    for (const value of values) this.records.varint(value);
  }

  private topic(name: string): number {
    let index = this.topics.get(name);
    if (index === undefined) {
      index = this.topics.size;
      this.topics.set(name, index);
    }
    return index;
  }

  private addAlias(entry: Entry, index: number, place: number): void {
    const { records } = this;
    const alias = entry.aliases[place] as Alias;
    const flags = nameFlags(alias, entry.kind, entry.title);
    records.byte(flags);
    if ((flags & NAME_FLAG.isTitle) === 0) records.string(alias.text);
    if (alias.lang !== undefined) records.string(alias.lang);
    this.addName(alias, alias.text, flags, index, place);
    // "Kim Jongun" is how some newsrooms write a Korean given name; other words are not joined so.
    const closed = entry.kind === 'person' ? closedForm(alias.text) : null;
    if (closed !== null) this.addName(alias, closed, flags, index, place);
  }

  private addName(alias: Alias, text: string, flags: number, entry: number, place: number): void {
    const tokens = nameTokens(text);
    if (!tokens) return;
    const keys = nameKeys(tokens);
    const single = keys.length === 1;
    const bits = single ? FIRST.end : FIRST.more;
    const first = mayStartLower(alias, tokens) ? bits | (bits >> 1) : bits;
    this.firstHashes.push(tokens.hash[0] as number);
    this.firstBits.push(first);
    for (let i = 1; i < keys.length; i++) this.prefixes.push(keys[i] as number);
    if ((flags & NAME_FLAG.plural) !== 0) this.addPlurals(tokens, keys, first);
    this.keys.push(keys[keys.length - 1] as number);
    this.nameEntry.push(entry);
    this.nameAlias.push(place);
    this.maxTokens = Math.max(this.maxTokens, keys.length);
    this.maxAlias = Math.max(this.maxAlias, place);
  }

  /** In the filters only: a text's plural passes them, and is then looked up without its ending. */
  private addPlurals(tokens: Tokens, keys: readonly number[], first: number): void {
    for (const hash of pluralHashes(tokens)) {
      if (keys.length === 1) {
        this.firstHashes.push(hash);
        this.firstBits.push(first);
      } else this.prefixes.push(extendPlural(tokens, keys, hash));
    }
  }
}

function extendPlural(tokens: Tokens, keys: readonly number[], hash: number): number {
  return extendKey(keys[keys.length - 2] as number, markOf(tokens, tokens.count - 1), hash) >>> 0;
}
