/**
 * `tsx tests/bench/introductions.ts [DIR] [--seed=N] [--count=N]`: draws people from the gold files by a fixed seed and prints each with what the
 * engine says of them and where the text names them first, for reading by hand. Nothing is judged here: the tally is in the room's README.
 */
import path from 'node:path';
import { articleFromText } from '../../src/annotate/article';
import { resolve } from '../../src/annotate/resolve';
import { plain } from '../../src/annotate/words';
import { type GoldMention, readGold } from './quality-gold';

const args = process.argv.slice(2);
const option = (name: string, otherwise: number): number =>
  Number(args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const folder = path.resolve(args.find((arg) => !arg.startsWith('--')) ?? '../shared/news');
const count = option('count', 200);

/** Numbers from 0 to 1 by a linear congruential generator (constants of Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const people: { doc: string; text: string; mention: GoldMention }[] = [];
for (const name of ['gum-news', 'gum-interview', 'dwie']) {
  for (const document of readGold(folder).sets.get(name) ?? []) {
    const seen = new Set<string>();
    for (const mention of document.mentions) {
      const [start, end] = mention.core ?? [mention.start, mention.end];
      const text = document.text.slice(start, end);
      const key = mention.coref_id ?? text;
      const isName = mention.form === undefined || mention.form === 'name';
      if (mention.type !== 'person' || !isName || !/^\S+ \S/.test(text) || seen.has(key)) continue;
      seen.add(key);
      people.push({ doc: document.doc_id, text: document.text, mention: { ...mention, start, end, text } });
    }
  }
}
const random = generator(option('seed', 20_200));
for (let i = people.length - 1; i > 0; i--) {
  const j = Math.floor(random() * (i + 1));
  [people[i], people[j]] = [people[j] as (typeof people)[0], people[i] as (typeof people)[0]];
}
people.slice(0, count).forEach(({ doc, text, mention }, number) => {
  const { cast, annotations } = resolve(articleFromText(text), [], []);
  const own = plain(mention.text);
  // The card at the mention itself; where there is none, whoever bears the name.
  const marked = annotations.find((one) => one.start < mention.end && mention.start < one.end);
  const here = marked ? cast[marked.cast] : undefined;
  const byName = cast.find(
    ({ title, kind }) =>
      kind === 'person' && (plain(title) === own || own.endsWith(plain(title)) || plain(title).endsWith(own)),
  );
  const member = here?.introduction ? here : byName;
  const around = `${text.slice(Math.max(0, mention.start - 90), mention.start)}[${mention.text}]${text.slice(mention.end, mention.end + 110)}`;
  console.log(`${number + 1} ${doc.split(/[:/]/).at(-1)}  ${mention.text} => ${member?.introduction?.text ?? '–'}`);
  console.log(`    ${around.replace(/\s+/g, ' ')}`);
});
