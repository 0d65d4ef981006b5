/** `npm run bench:quality -- DIR [--errors] [--json] [--peers] [--bare | --image=FILE]`: how much is explained and how often it is right. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { articleFromText } from '../../src/annotate/article';
import { resolve } from '../../src/annotate/resolve';
import type { Annotated } from '../../src/annotate/types';
import { plain } from '../../src/annotate/words';
import type { GlossaryImage } from '../../src/glossary/types';
import { type GoldDocument, readGold } from './quality-gold';
import { castNames, compromiseNames, nearestFullName, plainMatches, scoreNames, winkNames } from './quality-peers';
import { around, explained, type Finding, judgeAbbreviations, judgeAll, judgeShort } from './quality-score';
import { timeRows } from './quality-time';

const args = process.argv.slice(2);
const folder = path.resolve(args.find((arg) => !arg.startsWith('--')) ?? '../shared/news');
const showErrors = args.includes('--errors');
if (!existsSync(folder)) {
  console.error(`bench:quality: no folder ${folder}`);
  process.exit(1);
}

/** Opens the bundled glossary, or none with --bare. */
async function images(): Promise<GlossaryImage[]> {
  if (args.includes('--bare')) return [];
  const file = args.find((arg) => arg.startsWith('--image='))?.slice(8);
  if (file) {
    const { openImage } = await import('../../src/glossary/image-reader');
    return [openImage(new Uint8Array(readFileSync(file)).buffer as ArrayBuffer)];
  }
  const { loadImage } = await import('../../src/tools/annotate-image');
  return [await loadImage()];
}

const gold = readGold(folder);
const opened = await images();
const matchText = opened.length > 0 ? (await import('../../src/annotate/match')).matchText : () => [];
const answers = new Map<string, { document: GoldDocument; answer: Annotated }>();
for (const documents of gold.sets.values()) {
  for (const document of documents) {
    const about = {
      ...(document.title ? { title: document.title } : {}),
      ...(/^\d{4}-\d\d-\d\d$/.test(document.date ?? '') ? { date: document.date as string } : {}),
    };
    const article = articleFromText(document.text, about);
    answers.set(document.doc_id, { document, answer: resolve(article, matchText(article.text, opened), opened) });
  }
}

const findings: Record<string, Finding[]> = {
  wrong: [],
  noise: [],
  short: [],
  silent: [],
  abbreviation: [],
  named: [],
};
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const named = { whole: 0, cut: 0 };
const rows: Record<string, string | number>[] = [];
for (const [name, documents] of gold.sets) {
  let [right, wrong, noise, words] = [0, 0, 0, 0];
  const sums = { linked: [0, 0], linkedRare: [0, 0], named: [0, 0] };
  for (const document of documents) {
    const answer = answers.get(document.doc_id)?.answer as Annotated;
    const judged = judgeAll(document, answer);
    right += judged.right.length;
    wrong += judged.wrong.length;
    for (const one of judged.named) {
      named[one.whole ? 'whole' : 'cut']++;
      if (one.whole) continue;
      const { title, start, end } = one.annotation;
      findings.named?.push({ doc: document.doc_id, what: title, context: around(document.text, start, end) });
    }
    for (const { annotation, gold: mention } of judged.wrong) {
      findings.wrong?.push({
        doc: document.doc_id,
        what: `${annotation.title} (${annotation.via}) for ${mention.wikipedia_title}`,
        context: around(document.text, annotation.start, annotation.end),
      });
    }
    if (document.exhaustive) {
      noise += judged.noise.length;
      words += document.text.split(/\s+/).length;
      for (const annotation of judged.noise)
        findings.noise?.push({
          doc: document.doc_id,
          what: `${annotation.title} (${annotation.reasons.map((reason) => reason.type).join(', ')})`,
          context: around(document.text, annotation.start, annotation.end),
        });
    }
    const got = explained(document, answer, judged.right);
    for (const key of ['linked', 'linkedRare', 'named'] as const) {
      (sums[key][0] as number) += got[key][0];
      (sums[key][1] as number) += got[key][1];
    }
  }
  rows.push({
    set: name,
    documents: documents.length,
    'explained (linked)': percent(sums.linked[0] ?? 0, sums.linked[1] ?? 0),
    'without the familiar': percent(sums.linkedRare[0] ?? 0, sums.linkedRare[1] ?? 0),
    'named, card or introduction': percent(sums.named[0] ?? 0, sums.named[1] ?? 0),
    right: `${percent(right, right + wrong)} of ${right + wrong}`,
    'noise/1,000': words > 0 ? ((1000 * noise) / words).toFixed(2) : '–',
  });
}

const kinds = {
  all: { right: 0, wrong: 0, silent: 0 },
  'full name before': { right: 0, wrong: 0, silent: 0 },
  ambiguous: { right: 0, wrong: 0, silent: 0 },
};
for (const one of gold.shortForms) {
  const found = answers.get(one.doc_id);
  if (!found) continue;
  const { verdict, annotation } = judgeShort(found.document, found.answer, one);
  kinds.all[verdict]++;
  if (one.full_before && !one.ambiguous) kinds['full name before'][verdict]++;
  if (one.ambiguous) kinds.ambiguous[verdict]++;
  const finding = {
    doc: one.doc_id,
    what: `${one.full}${one.ambiguous ? ' AMBIGUOUS' : ''}${one.full_before ? '' : ' (full name later)'}${annotation ? ` <- ${annotation.title} ${annotation.mention ? found.document.text.slice(...annotation.mention) : ''}` : ''}`,
    context: around(found.document.text, one.start, one.end),
  };
  if (verdict === 'wrong') findings.short?.push(finding);
  if (verdict === 'silent') findings.silent?.push(finding);
}

const abbreviations = { right: 0, missed: 0, wrong: 0, unmarked: 0 };
for (const [id, { document, answer }] of answers) {
  if (!gold.abbreviations.some((one) => one.doc_id.split(':')[0] === id.split(':')[0])) continue;
  const judged = judgeAbbreviations(
    answer,
    gold.abbreviations.filter((one) => one.doc_id === id),
  );
  abbreviations.right += judged.right.length;
  abbreviations.missed += judged.missed.length;
  abbreviations.wrong += judged.wrong.length;
  abbreviations.unmarked += judged.unmarked.length;
  for (const one of judged.missed)
    findings.abbreviation?.push({
      doc: id,
      what: `missed ${one.short} = ${one.long}`,
      context: around(document.text, one.short_start, one.short_start + one.short.length),
    });
  for (const one of judged.wrong) findings.abbreviation?.push({ doc: id, what: `wrong ${one}`, context: '' });
  for (const one of judged.unmarked) findings.abbreviation?.push({ doc: id, what: `not in gold: ${one}`, context: '' });
}

/** The same documents, done by others. */
function peers(): Record<string, string | number>[] {
  const table: Record<string, string | number>[] = [];
  const documents = ['gum-news', 'gum-interview', 'dwie'].flatMap((name) => gold.sets.get(name) ?? []);
  const finders: [string, (document: GoldDocument) => Iterable<string>][] = [
    ['Sidelight', (document) => castNames(answers.get(document.doc_id)?.answer as Annotated)],
    ['compromise', (document) => compromiseNames(document.text)],
    ['wink-nlp (runs of proper nouns)', (document) => winkNames(document.text)],
  ];
  for (const [who, names] of finders) {
    try {
      let [found, right, share, counted] = [0, 0, 0, 0];
      for (const document of documents) {
        const score = scoreNames(document, names(document));
        found += score.found;
        right += score.right;
        share += score.gold;
        counted++;
      }
      table.push({
        task: 'full names of people',
        who,
        precision: percent(right, found),
        recall: percent(share, counted),
      });
    } catch {
      table.push({ task: 'full names of people', who, precision: 'not installed', recall: '' });
    }
  }
  const nearest = { right: 0, wrong: 0, silent: 0 };
  for (const one of gold.shortForms) {
    const found = answers.get(one.doc_id);
    if (!found || one.full === null) continue;
    const name = nearestFullName(found.document.text, one);
    if (name === null) nearest.silent++;
    else if (plain(name).endsWith(plain(one.full)) || plain(one.full).endsWith(plain(name))) nearest.right++;
    else nearest.wrong++;
  }
  table.push({
    task: 'short forms',
    who: 'nearest earlier full name',
    precision: percent(nearest.right, nearest.right + nearest.wrong),
    recall: percent(nearest.right + nearest.wrong, nearest.right + nearest.wrong + nearest.silent),
  });
  const plainly = { right: 0, wrong: 0, noise: 0, words: 0 };
  for (const document of [...gold.sets.values()].flat()) {
    const score = plainMatches(document, matchText(document.text, opened), opened);
    plainly.right += score.right;
    plainly.wrong += score.wrong;
    if (document.exhaustive) {
      plainly.noise += score.noise;
      plainly.words += document.text.split(/\s+/).length;
    }
  }
  table.push({
    task: 'names of the glossary',
    who: 'plain longest match',
    precision: percent(plainly.right, plainly.right + plainly.wrong),
    recall: `noise ${((1000 * plainly.noise) / plainly.words).toFixed(2)}/1,000`,
  });
  return table;
}

const result = {
  peers: args.includes('--peers') ? peers() : [],
  sets: rows,
  shortForms: Object.entries(kinds).map(([kind, score]) => ({
    kind,
    ...score,
    'right of answered': percent(score.right, score.right + score.wrong),
    answered: percent(score.right + score.wrong, score.right + score.wrong + score.silent),
  })),
  named: { ...named, 'whole names': percent(named.whole, named.whole + named.cut) },
  abbreviations: {
    ...abbreviations,
    precision: percent(abbreviations.right, abbreviations.right + abbreviations.wrong),
    recall: percent(abbreviations.right, abbreviations.right + abbreviations.missed),
  },
};
if (args.includes('--json')) console.log(JSON.stringify(showErrors ? { ...result, findings } : result, null, 1));
else {
  console.table(rows);
  console.table(result.shortForms);
  console.table([result.abbreviations]);
  console.log('organisations and events that the article only names, of those on a marked name');
  console.table([result.named]);
  if (result.peers.length > 0) console.table(result.peers);
  const texts = [...gold.sets.values()].flatMap((documents) => documents.map(({ text }) => text));
  console.table(timeRows(texts, opened));
  if (showErrors) {
    for (const [kind, list] of Object.entries(findings)) {
      console.log(`\n## ${kind}: ${list.length}`);
      for (const finding of list) console.log(`${finding.doc.slice(-22)}\t${finding.what}\t${finding.context}`);
    }
  }
}
