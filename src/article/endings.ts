/** What articles do not end with, though it stands among their paragraphs: the author's life, the firm's portrait, bare headings. */
import type { Chosen, Facts } from './types';

/** Longest note at an end, in units. */
const NOTE = 700;

/** Only the last blocks can be an ending. */
const REACH = 6;

const LIFE = /\b(?:is|was|are|writes|covers|reports|has|have|joined|can be reached|contributed|follow)\b/;
const CONTRIBUTED =
  /^(?:\(?(?:additional |with )?(?:reporting|writing|editing|translation)\b.{0,20}\bby\b|.{3,120}\bcontributed (?:to this|reporting)|this story has been|reach .{3,40} at |contact .{3,40} at |follow .{3,60} on (?:twitter|facebook|instagram)\b|(?:e-?mail|follow|contact:?) .{3,80}@|e-mail:|phone:|tel:|tel\.|fax:)/i;
const NOTE_WORDS = [
  'contributed',
  'reporting',
  'writing',
  'editing',
  'translation',
  '@',
  ' at ',
  'this story',
  'follow',
  'mail',
  'phone',
  'tel',
  'fax',
];
const FIRM_WORDS = ['is a ', 'is headquartered', 'is listed', 'is the '];
const FIRM =
  /^.{2,60}\b(?:is a (?:global|leading|world|provider|company|premier|public|privately|multinational)|is (?:headquartered|listed) (?:in|on)|is the (?:world|leading|largest))/;

/** Returns the chosen blocks without such endings. Never leaves fewer than two body blocks. */
export function dropEndings(chosen: readonly Chosen[], facts: Facts): Chosen[] {
  let out = chosen.slice();
  let bodies = 0;
  for (const { part } of out) if (part === 'body') bodies++;
  const tail = out.length - Math.min(REACH, Math.floor(bodies / 3));
  // "About Example Corp." opens a portrait that runs to the end.
  for (let i = Math.max(1, tail); i < out.length; i++) {
    const { block, part } = out[i] as Chosen;
    if (part === 'body' && block.length < 60 && !block.closed && isPortrait(block.text)) {
      for (const gone of out.slice(i)) if (gone.part === 'body') bodies--;
      out = out.slice(0, i);
      break;
    }
  }
  for (;;) {
    const last = out.at(-1);
    if (last?.part !== 'body') break;
    const { block } = last;
    const ends = block.heading > 0 || (out.length > tail && block.length < NOTE && isNote(block.text, facts));
    if (!ends || bodies <= 2) break;
    out.pop();
    bodies--;
  }
  return out;
}

/** "About Example Corp.", "About the firm". */
function isPortrait(text: string): boolean {
  const line = text.toLowerCase();
  if (!line.startsWith('about ')) return false;
  const letter = line.charAt(line.startsWith('about the ') ? 10 : 6);
  return letter !== letter.toUpperCase();
}

function isNote(text: string, facts: Facts): boolean {
  const line = text.toLowerCase();
  // The expressions are put to lines with one of their words only: hardly any has one, and a cold one costs much.
  if (holdsOne(line, NOTE_WORDS) && CONTRIBUTED.test(text)) return true;
  if (holdsOne(line, FIRM_WORDS) && FIRM.test(text)) return true;
  for (const author of facts.authors) if (isLife(line, author)) return true;
  return facts.publisher !== null && isLife(line, facts.publisher);
}

function holdsOne(line: string, words: readonly string[]): boolean {
  for (const word of words) if (line.includes(word)) return true;
  return false;
}

/** Whether a line goes on behind a name as a life does. */
const isLife = (line: string, name: string): boolean =>
  name.length > 3 && line.startsWith(name.toLowerCase()) && LIFE.test(line.slice(name.length, name.length + 40));
