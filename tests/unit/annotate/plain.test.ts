import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/annotate/article';
import { AGAIN } from '../../../src/annotate/budget';
import { withoutCredits, withoutLocators, withoutParts, withoutPlainRepeats } from '../../../src/annotate/plain';
import type { Chosen } from '../../../src/annotate/senses';
import { isSportReport } from '../../../src/annotate/sport';
import { wordsOf } from '../../../src/annotate/words';

function chosen(text: string, surface: string, entry: number, own: object = {}, nth = 0): Chosen {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(surface, start + 1);
  return {
    hit: { start, end: start + surface.length },
    sense: { image: 0, entry, alias: surface, needsContext: false, inSport: false },
    head: { index: entry, id: `e${entry}`, kind: 'term', layer: 'written', familiarity: 3, related: [], ...own },
  } as unknown as Chosen;
}

describe('withoutPlainRepeats', () => {
  const text = `A ceasefire held. The ceasefire broke.${' '.repeat(AGAIN)}Another ceasefire came.`;
  it('answers a plain term at first and again after a long gap', () => {
    const all = [0, 1, 2].map((nth) => chosen(text, 'ceasefire', 1, {}, nth));
    expect(withoutPlainRepeats(text, all, { knows: 1 })).toEqual([all[0], all[2]]);
  });
  it('is silent on a plain term that the reader knows, and never on a name', () => {
    const term = chosen(text, 'ceasefire', 1, { familiarity: 2 });
    expect(withoutPlainRepeats(text, [term], { knows: 2 })).toEqual([]);
    const name = chosen('Oslo and Oslo', 'Oslo', 2, { kind: 'place', familiarity: 1 });
    expect(withoutPlainRepeats('Oslo and Oslo', [name, name], { knows: 2 })).toHaveLength(2);
  });
});

describe('withoutLocators', () => {
  it('leaves out the country behind its town, and keeps a list of countries', () => {
    const text = 'in Bergen, Norway, and in Norway, Sweden';
    const town = chosen(text, 'Bergen', 1, { kind: 'place', layer: 'generated', related: [2] });
    const country = chosen(text, 'Norway', 2, { kind: 'place', related: [3] });
    const again = chosen(text, 'Norway', 2, { kind: 'place', related: [3] }, 1);
    const next = chosen(text, 'Sweden', 3, { kind: 'place' });
    expect(withoutLocators(text, [], [town, country, again, next])).toEqual([town, again, next]);
  });
  it.each([
    ['Fires burnt in Tern County, Norway with thousands on the run.', []],
    ['They met in Ternville, Norway, and left.', []],
    ['They met near Old Ternville, Norway.', []],
    ['In October, Norway, Sweden and others left.', ['Norway']],
    ['In Ternville, Norway said so.', ['Norway']],
    ['Mr. Tern, Norway, and others agreed.', ['Norway']],
  ])('%s', (text, left) => {
    const found = withoutLocators(text, [], [chosen(text, 'Norway', 2, { kind: 'place' })]);
    expect(found.map(({ hit }) => text.slice(hit.start, hit.end))).toEqual(left);
  });
});

describe('a state of the United States', () => {
  it.each([
    ['Ternford, Tennessee police arrest a man.', []],
    ['The Ternford, Tennessee area was hit.', []],
    ['They lived in Ternford, Tennessee until 2010.', ['Tennessee']],
    ['On Monday, Tennessee voted.', ['Tennessee']],
    ['In Nevada, Tennessee and Ohio they voted.', ['Tennessee']],
    ['They left Tennessee.', ['Tennessee']],
  ])('%s', (text, left) => {
    const found = withoutLocators(text, [], [chosen(text, 'Tennessee', 2, { kind: 'place', id: 'tennessee' })]);
    expect(found.map(({ hit }) => text.slice(hit.start, hit.end))).toEqual(left);
  });
});

describe('withoutCredits', () => {
  it.each([
    ['Tern News said so. The ferry was found. rg / bk (AP, Tern News, dpa)', 1],
    ['Tern News said so. "It was found." tkw / AP / Tern News Editor: Ann Berg', 1],
    ['Tern News said so. It was found. Tern News, ASX (hch / bea)', 1],
    ['Tern News said so. It was found. hc / rc (Tern News)', 1],
    // No line of credits: the names are the story's.
    ['It was found. She told the paper (Tern News)', 1],
    ['It was found by Tern News, AP and others.', 1],
    ['It was found. Tern News', 1],
    ['They are owned by one man: Tern News, AP', 1],
  ])('%s', (text, left) => {
    const all: Chosen[] = [];
    for (let nth = 0; text.split('Tern News').length - 1 > nth; nth++)
      all.push(chosen(text, 'Tern News', 1, { kind: 'organization' }, nth));
    expect(withoutCredits(text, all)).toEqual(all.slice(0, left));
  });
  it('takes no time on a long tail that is nearly one', () => {
    const text = `End. ${'ab / '.repeat(2000)}(${'Ab, '.repeat(2000)}`;
    expect(withoutCredits(text, [])).toEqual([]);
  });
});

describe('withoutParts', () => {
  it('is silent on a place that ends a longer name or takes sides, and not on one that stands free', () => {
    const text = 'The University of Bergen, pro-Bergen groups and people of Bergen met in Bergen.';
    const all = [0, 1, 2, 3].map((nth) => chosen(text, 'Bergen', 1, { kind: 'place' }, nth));
    expect(withoutParts(text, all)).toEqual([all[2], all[3]]);
  });
  it.each([
    ['The shots were heard at Bergen airport.', 0],
    ['The Bergen 49ers won.', 0],
    ['He studied in Ternfurt (Bergen) for years.', 0],
    ['Villages in Bergen province were hit.', 0],
    ['Villages of Bergen and Riverside counties were hit.', 0],
    ['The province of Bergen was hit.', 0],
    ['Hikers in the Norwegian Bergen were lost.', 0],
    ['Environment Bergen said so.', 0],
    ['Bergen, Jack. The Boats.', 0],
    ['The Port Authority of Norland and Bergen paid.', 0],
    ['They spoke of Norland and Bergen that day.', 1],
    ['Old Bergen was calm, and Bergen slept.', 1],
    ['A state of calm lay over Bergen.', 1],
  ])('%s', (text, left) => {
    const one = chosen(text, 'Bergen', 1, { kind: 'place', layer: 'generated', id: 'city-1' });
    expect(withoutParts(text, [one])).toHaveLength(left);
  });
  it('keeps a province that is called so', () => {
    const text = 'Villages in Bergen province were hit.';
    const one = chosen(text, 'Bergen', 1, { kind: 'place', layer: 'generated', id: 'region-no-bergen' });
    expect(withoutParts(text, [one])).toEqual([one]);
  });
});

describe('a province that bears the name of its town', () => {
  it.each([
    ['They came to the port of Bergen.', 0],
    ['They came to the state of Bergen.', 1],
  ])('%s', (text, left) => {
    const one = chosen(text, 'Bergen', 1, { kind: 'place', layer: 'generated', id: 'region-no-bergen' });
    expect(withoutParts(text, [one])).toHaveLength(left);
  });
});

describe('a maker before its model', () => {
  it.each([
    ['A Bergen 777 aircraft crashed.', 0],
    ['A Bergen A380 landed.', 0],
    ['For Bergen 300 people work.', 1],
    ['Bergen paid 300 dollars.', 1],
  ])('%s', (text, left) => {
    expect(withoutParts(text, [chosen(text, 'Bergen', 1, { kind: 'organization' })])).toHaveLength(left);
  });
});

describe('what is called after a belief or feast', () => {
  it('is not the generated entry of it', () => {
    const text = 'The Shrine of the Ternmass stood. They kept the Ternmass.';
    const own = { kind: 'event', layer: 'generated' };
    const all = [0, 1].map((nth) => chosen(text, 'Ternmass', 1, own, nth));
    expect(withoutParts(text, all)).toEqual([all[1]]);
  });
});

describe('isSportReport', () => {
  const words = (text: string) => wordsOf(articleFromText(text));
  it('knows a report of a match from a story that mentions a goal', () => {
    const match =
      'Bremen beat Mainz with a late goal. The striker scored twice before half-time, and the goalkeeper saved a penalty. The coach praised his midfielder after the match.';
    expect(isSportReport(words(match))).toBe(true);
    expect(isSportReport(words('The goal of the talks in Mainz was a win for both sides, the minister said.'))).toBe(
      false,
    );
  });
});
