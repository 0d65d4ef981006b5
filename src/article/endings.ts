/** What articles do not end with, though it stands among their paragraphs: the author's life, the firm's portrait, bare headings. */
import type { Chosen, Facts } from './types';

/** Longest note at an end, in units. */
const NOTE = 700;

/** Only the last blocks can be an ending. */
const REACH = 6;

const LIFE = /\b(?:is|was|are|writes|covers|reports|has|have|joined|can be reached|contributed|follow)\b/;
const CONTRIBUTED =
  /^(?:\(?(?:additional |with )?(?:reporting|writing|editing|translation)\b.{0,20}\bby\b|.{3,120}\bcontributed (?:to this|reporting)|this story has been|reach .{3,40} at |contact .{3,40} at |(?:e-?mail|follow|contact) .{3,80}@|e-mail:|phone:|tel:|tel\.|fax:)/i;
const NOTE_WORDS = [
  'contributed',
  'reporting',
  'writing',
  'editing',
  'translation',
  '@',
  ' at ',
  'this story',
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
  const bodies = out.filter((c) => c.part === 'body').length;
  const tail = out.length - Math.min(REACH, Math.floor(bodies / 3));
  // "About Example Corp." opens a portrait that runs to the end.
  for (let i = Math.max(1, tail); i < out.length; i++) {
    const { block, part } = out[i] as Chosen;
    if (part === 'body' && block.length < 60 && !block.closed && isPortrait(block.text)) {
      out = out.slice(0, i);
      break;
    }
  }
  const names = [...facts.authors, facts.publisher ?? ''].map((n) => n.toLowerCase()).filter((n) => n.length > 3);
  for (;;) {
    const last = out.at(-1);
    if (last?.part !== 'body') break;
    const { block } = last;
    const ends = block.heading > 0 || (out.length > tail && block.length < NOTE && isNote(block.text, names));
    if (!ends || out.filter((c) => c.part === 'body').length <= 2) break;
    out.pop();
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

function isNote(text: string, names: readonly string[]): boolean {
  const line = text.toLowerCase();
  // The expressions are put to lines with one of their words only: hardly any has one, and a cold one costs much.
  if (NOTE_WORDS.some((word) => line.includes(word)) && CONTRIBUTED.test(text)) return true;
  if (FIRM_WORDS.some((word) => line.includes(word)) && FIRM.test(text)) return true;
  return names.some((name) => line.startsWith(name) && LIFE.test(line.slice(name.length, name.length + 40)));
}
