import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotate/annotate';
import { articleFromText } from '../../../src/annotate/article';
import { glossaryOf } from './small-glossary';

const sport = { topics: ['sport'] };
const image = glossaryOf([
  { id: 'ternville', title: 'Ternville', kind: 'place' },
  { id: 'auksted', title: 'Auksted', kind: 'place' },
  { id: 'elbonia', title: 'Elbonia', kind: 'place' },
  { id: 'tern-league', title: 'Tern League', kind: 'organization', ...sport },
  { id: 'ice-league', title: 'Ice League', kind: 'organization', ...sport },
  {
    id: 'elbonia-team',
    title: 'Elbonia national football team',
    kind: 'organization',
    ...sport,
    related: ['tern-league'],
    aliases: ['Elbonia national football team', { text: 'Elbonia', needs: 'sport' }],
  },
  {
    id: 'fc-ternville',
    title: 'FC Ternville',
    kind: 'organization',
    ...sport,
    related: ['tern-league'],
    aliases: ['FC Ternville', { text: 'Ternville', needs: 'sport' }, { text: 'Terns', needs: 'sport' }],
  },
  {
    id: 'auksted-united',
    title: 'Auksted United',
    kind: 'organization',
    ...sport,
    related: ['tern-league'],
    aliases: ['Auksted United', { text: 'Auksted', needs: 'sport' }],
  },
  {
    id: 'auksted-bears',
    title: 'Auksted Bears',
    kind: 'organization',
    ...sport,
    related: ['ice-league'],
    aliases: ['Auksted Bears', { text: 'Auksted', needs: 'sport' }, { text: 'Bears', needs: 'sport' }],
  },
]);

/** What the names of a text stand for: `text = id`. */
function found(text: string): string[] {
  return annotate(articleFromText(text), [image]).annotations.map((one) => `${one.text} = ${one.entry?.id}`);
}

const REPORT =
  'The striker scored twice before halftime and the goalkeeper saved a penalty in the last match of the season, a late win for the coach.';

describe('towns and nicknames of teams', () => {
  it('are the team where it plays and its league is named', () => {
    expect(found(`Ternville beat Auksted in the Tern League. ${REPORT} The Terns had waited long.`)).toEqual([
      'Ternville = fc-ternville',
      'Auksted = auksted-united',
      'Tern League = tern-league',
      'Terns = fc-ternville',
    ]);
    expect(found(`Auksted won again in the Ice League. ${REPORT}`)).toContain('Auksted = auksted-bears');
  });
  it('are nothing where no league and no rival tells which, or two do', () => {
    expect(found(`Auksted beat the Bears. ${REPORT}`)).toEqual([]);
    expect(found(`Auksted won in the Tern League and in the Ice League. ${REPORT}`).join()).not.toContain('Auksted');
    expect(found('Auksted elected a mayor. Bears were seen. The Tern League grew.').join()).not.toMatch(
      /auksted-|Bears/,
    );
  });
  it('are the one whose rival is named', () => {
    expect(found(`FC Ternville lost at home to Auksted. ${REPORT}`)).toEqual([
      'FC Ternville = fc-ternville',
      'Auksted = auksted-united',
    ]);
  });
  it('are the town where something happens there, in a report too', () => {
    expect(found(`FC Ternville won in Ternville. ${REPORT}`)).toEqual([
      'FC Ternville = fc-ternville',
      'Ternville = ternville',
    ]);
    expect(found('Ternville elected a mayor. FC Ternville built a hall. Bears were seen.')).toEqual([
      'Ternville = ternville',
      'FC Ternville = fc-ternville',
    ]);
  });
  it('are the team beside a score or a word of sport in other news', () => {
    expect(found('The Tern League grew. Ternville coach Ann Berg said so in Ternville.')).toEqual([
      'Tern League = tern-league',
      'Ternville = fc-ternville',
      'Ann Berg = undefined',
      'Ternville = ternville',
    ]);
  });
  it.each([
    ['A win over Elbonia in the Tern League.', 'elbonia-team'],
    ['They lost to Elbonia in the Tern League.', 'elbonia-team'],
    ['Elbonia were held in the Tern League.', 'elbonia-team'],
    ['The match of the Tern League was played in Elbonia.', 'elbonia'],
    ['Elbonia builds a stadium for the Tern League.', undefined],
    ['They gave the match to Elbonia, says the Tern League.', undefined],
  ])('are a country’s team only where it plays: %s', (text, id) => {
    expect(found(`${text} ${REPORT}`).find((one) => one.startsWith('Elbonia'))).toBe(id && `Elbonia = ${id}`);
  });
  it('are nothing behind a preposition that fits the town and the team', () => {
    expect(found(`They are ahead of Ternville in the Tern League. ${REPORT}`)).not.toContain('Ternville = ternville');
  });
  it('are the town where somebody is at home', () => {
    expect(found(`The Ternville native Ann Berg won in the Tern League. ${REPORT}`)).toContain('Ternville = ternville');
  });
  it('are the town to which one travels', () => {
    expect(found(`FC Ternville traveled to Auksted in the Tern League. ${REPORT}`)).toContain('Auksted = auksted');
  });
});
