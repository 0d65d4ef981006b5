/**
 * Every word that readers see, in one place and in English, so that a translation has one file to follow. Sentences are
 * whole: nothing is glued together elsewhere. Functions take what varies and give the finished text.
 */
import type { Facts, Kind } from '../glossary/types';
import { counted } from './counted';

const number = new Intl.NumberFormat('en');

/** The language of this catalogue, as a BCP 47 tag: for `lang`, and for formatting dates and numbers. */
export const WORDS_LANG = 'en';

/** What a kind is called on a badge. */
export const KIND_WORDS: Record<Kind, string> = {
  person: 'Person',
  place: 'Place',
  organization: 'Organisation',
  group: 'Group',
  office: 'Office',
  event: 'Event',
  agreement: 'Agreement',
  law: 'Law',
  weapon: 'Weapon',
  programme: 'Programme',
  concept: 'Idea',
  term: 'Term',
  work: 'Work',
  product: 'Product',
};

/** What a fact is called. */
export const FACT_WORDS: Record<keyof Facts, string> = {
  born: 'Born',
  died: 'Died',
  founded: 'Founded',
  dissolved: 'Dissolved',
  seat: 'Seat',
  members: 'Members',
  parent: 'Part of',
  signed: 'Signed',
  adopted: 'Adopted',
  effective: 'In force from',
  start: 'Began',
  end: 'Ended',
  parties: 'Parties',
  vote: 'Vote',
  type: 'Type',
  range_km: 'Range',
  stages: 'Stages',
  fuel: 'Fuel',
  launch: 'Launched from',
  first_shown: 'First shown',
  first_test: 'First test',
  operator: 'Operator',
  yield_kt: 'Yield',
  country: 'Country',
  area_km2: 'Area',
  population: 'Population',
};

/** How far the reader is already at home, by the setting's value 0 to 5. */
export const KNOWS_WORDS: readonly { short: string; long: string }[] = [
  { short: 'Mark everything', long: 'Even what everybody knows, such as the United States.' },
  { short: 'Not what everybody knows', long: 'Large countries and the like stay plain.' },
  { short: 'I read the news now and then', long: 'Heads of state and well-known bodies stay plain too.' },
  { short: 'I follow the news', long: 'Only what takes explaining to a regular reader.' },
  { short: 'I know this field', long: 'Only what specialists would look up.' },
  { short: 'Mark nothing', long: 'Explain only when I point at a word or open the panel.' },
];

/** Shared by card and panel. */
export const WORDS = {
  unknownKind: 'Named here',
  close: 'Close',
  back: 'Back',
  pin: 'Keep open',
  unpin: 'Let it close by itself',
  here: (what: string): string => `Here: ${what}`,
  inThisArticle: 'In this article',
  mentions: (count: number): string => counted(count, 'mention', 'mentions'),
  mentionOf: (index: number, count: number): string =>
    `${number.format(index)} of ${counted(count, 'mention', 'mentions')}`,
  onlyMention: 'Mentioned once',
  previousMention: 'Previous mention',
  nextMention: 'Next mention',
  fromArticleOnly: 'Not in the glossary: known from this article alone.',
  couldBe: 'This could be either of them',
  couldBeMany: 'This could be any of them',
  notSettled: 'Nothing in the article settles which.',
  holders: 'Who held it',
  heldOn: (date: string, names: string): string => `Who held it over time; on ${date}: ${names}.`,
  holderThen: 'When this was published',
  holderUnknown: 'The glossary does not say who held it when this was published.',
  otherHolders: (count: number): string => counted(count, 'other holder', 'other holders'),
  allHolders: (count: number): string => counted(count, 'holder', 'holders'),
  acting: 'acting',
  stillInOffice: (reviewed: string): string => `in office when reviewed, ${reviewed}`,
  from: (from: string): string => `from ${from}`,
  fromTo: (from: string, to: string): string => `${from} – ${to}`,
  timeline: 'What happened when',
  byThen: 'By then',
  aboutThen: 'About then',
  since: 'Since',
  publishedOn: (date: string): string => `This article: ${date}`,
  undated: 'This article has no date, so nothing is split into before and after.',
  earlier: (count: number): string => counted(count, 'earlier event', 'earlier events'),
  later: (count: number): string => counted(count, 'later event', 'later events'),
  moreEvents: (count: number): string => counted(count, 'more event', 'more events'),
  related: 'Related',
  moreRelated: (count: number): string => `${number.format(count)} more`,
  sourcesCount: (count: number): string => counted(count, 'source', 'sources'),
  reviewed: (date: string): string => `Reviewed ${date}`,
  generated: 'Made from open data, not written by an editor.',
  own: 'From a pack you added.',
  why: 'Why this?',
  know: 'I know this',
  knowMore: 'No mark for this any more, on any page',
  known: 'You know this: no marks for it any more.',
  hide: 'Not this here',
  hideMore: 'Wrong or unwanted: nothing for this name on this page',
  hidden: 'Hidden on this page.',
  undo: 'Undo',
  undone: 'Undone.',
  copy: 'Copy',
  copyMore: 'Copy as text, with its sources',
  copied: 'Copied.',
  copyFailed: 'The browser did not let it be copied.',
  notKept: 'It could not be stored. Try again.',
  wikipedia: 'Wikipedia',
  wikipediaTitle: (title: string): string => `${title} on Wikipedia (opens a tab)`,
  opensTab: '(opens a tab)',
  loading: 'Looking it up…',
  gone: 'The glossary no longer has this entry.',
  lookUpFailed: 'It could not be looked up. Try again.',
} as const;

/** Reasons in plain words: the answer to "Why this?". `quote` texts come from the article. */
export const WHY = {
  alias: (alias: string): string => `The article writes “${alias}”, one of the names the glossary has for it.`,
  surname: (full: string): string => `A family name, short for “${full}” earlier in the article.`,
  givenName: (full: string): string => `A given name, short for “${full}” earlier in the article.`,
  title: (full: string): string => `A title that stands for “${full}”, named earlier in the article.`,
  role: (full: string): string => `A role that the article gives to “${full}”.`,
  ellipsis: (full: string): string => `Short for “${full}”, which the article established before.`,
  head: (full: string): string => `Taken up again from “${full}” earlier in the article.`,
  apposition: (words: string): string => `The words beside it settle it: “${words}”.`,
  abbreviation: (long: string): string => `The article itself defines it: “${long}”.`,
  standsFor: (what: string): string => `Here the name stands for ${what}.`,
  sense: 'The name has several meanings; this one fits the rest of the article best.',
  agrees: (titles: string): string => `It goes together with ${titles}.`,
  rivals: (titles: string): string => `Also considered: ${titles}.`,
  holder: (office: string, from: string, to: string | null): string =>
    to === null
      ? `${office} since ${from}, by the article’s date.`
      : `${office} from ${from} to ${to}, by the article’s date.`,
  introduced: (words: string): string => `The article introduces this name itself: “${words}”.`,
  nearest: (full: string): string => `The nearest earlier mention that fits is “${full}”.`,
  either: (names: string): string => `It could be short for ${names}, and nothing in the article decides.`,
} as const;

/** Ranges of missiles. */
export const RANGE_WORDS = {
  classes: {
    short: 'short range',
    medium: 'medium range',
    intermediate: 'intermediate range',
    intercontinental: 'intercontinental',
  },
  abbreviations: { short: 'SRBM', medium: 'MRBM', intermediate: 'IRBM', intercontinental: 'ICBM' },
  likeDistance: (from: string, to: string, km: string): string => `About as far as ${from} to ${to} (${km}).`,
  figure: (range: string, classes: string): string => `Range ${range}: ${classes}.`,
} as const;

/** Maps. */
export const MAP_WORDS = {
  region: (title: string): string => `Map: ${title} in its region.`,
  within: (title: string, country: string): string => `Map: ${title} in ${country}.`,
  ring: (km: string, country: string): string => `Map: a circle of ${km} around ${country}.`,
} as const;

/** Groups of the panel, by family. */
export const FAMILY_WORDS = {
  people: 'People',
  bodies: 'Organisations and offices',
  places: 'Places',
  deeds: 'Agreements and events',
  arms: 'Weapons and programmes',
  ideas: 'Terms and ideas',
  unknown: 'Also named',
} as const;

/** The panel. */
export const PANEL_WORDS = {
  heading: 'Sidelight',
  undated: 'No date found',
  counts: (entries: number, mentions: number): string =>
    `${counted(entries, 'name or term', 'names and terms')}, ${counted(mentions, 'mention', 'mentions')}`,
  nothingKnown: 'Nothing in this article is in the glossary, and it introduces nobody by name.',
  search: 'Find here or in the glossary',
  clear: 'Clear',
  noneHere: (query: string): string => `Nothing here matches “${query}”.`,
  inGlossary: 'In the whole glossary',
  elsewhere: 'Elsewhere in the glossary',
  noneElsewhere: 'The rest of the glossary has nothing more.',
  searching: 'Searching…',
  noneInGlossary: (query: string): string => `The glossary has nothing under “${query}”.`,
  searchFailed: 'The glossary could not be searched. Try again.',
  found: (here: number, all: number): string => `${number.format(here)} here, ${number.format(all)} in the glossary`,
  jump: (mentions: string): string => `, ${mentions}: go to it in the article`,
  more: (title: string): string => `Read about ${title}`,
  times: (count: number): string => `×\u2009${number.format(count)}`,
  openCard: 'Show in the article',
  views: 'What is shown',
  viewCast: 'Names',
  viewLine: 'Timeline',
  viewMap: 'Map',
  order: 'Order',
  orders: { kind: 'By kind', place: 'As in the article', weight: 'Most mentioned first' },
  noEvents: 'The glossary has no dated events for what this article names.',
  noPlaces: 'The glossary has no places on the map for what this article names.',
  mapOf: (places: string): string => `Map of the places in this article: ${places}.`,
  hushed: 'Known or hidden',
  isKnown: 'You know it',
  isHidden: 'Hidden on this page',
  undoFor: (title: string): string => `Undo for ${title}`,
  print: 'Print with notes',
  list: 'Looked up',
  settings: 'Marks',
  marks: 'Mark words in the text',
  site: (site: string): string => `Work on ${site}`,
  knows: 'How much do you know already?',
  density: 'Which mentions',
  densities: {
    first: 'The first, and again after a while',
    every: 'Every one',
    panel: 'Only while the panel is open',
  },
  kinds: 'Mark these',
  notStored: 'The browser did not store this. Try again.',
  reading: 'Reading the page…',
  readingMore: 'Finding the article and looking up its names. This stays on your computer.',
  notRead: 'Not read yet',
  notReadMore:
    'Sidelight reads a page when you press its button in the toolbar. It then marks the names and terms of the article and lists them here. Nothing you read leaves your computer.',
  stillOpen: 'Reload the page, or press the button in the toolbar.',
  askSite: (site: string): string => `Always read on ${site}`,
  askEvery: 'Read on every site',
  impossible: 'This page cannot be read',
  impossibleMore:
    'The browser keeps extensions out of its own pages, its shop and some documents. Stories on the web work.',
  noTab: 'No page',
  noTabMore: 'Open a story, and its names and terms are listed here.',
  noArticle: 'No article here',
  noArticleMore:
    'This looks like a front page, a list or an app rather than a story. Open a story, and its names and terms are listed here. You can still search the glossary above.',
  off: (site: string): string => `Off on ${site}`,
  offMore: 'You switched Sidelight off here. Nothing on this site is read.',
  switchOn: 'Switch on again',
  failed: 'That did not work',
  again: 'Try again',
  paused: 'Paused',
  pausedMore: 'This page rewrites itself without end, so marks are paused to keep it fast.',
  thisPageOnly: 'Reading this page only.',
  keys: 'Keys',
  keyNext: 'Next mark',
  keyPrevious: 'Previous mark',
  keyOpen: 'Open its card',
  keyMarks: 'Marks on or off',
  keyPanel: 'This panel',
  glossary: (entries: number, date: string): string =>
    `${counted(entries, 'entry', 'entries')}, reviewed up to ${date}. All on your computer.`,
} as const;
