/** When two Wikipedia titles name the same article. */
import { plain } from '../../src/annotate/words';

/** Titles in the gold that Wikipedia redirects, and where to. */
const REDIRECTS: Readonly<Record<string, string>> = {
  'President Obama': 'Barack Obama',
  'Joseph R. Biden': 'Joe Biden',
  "President of the People's Republic of China": 'President of China',
  'Pre-emptive strike': 'Preemptive war',
  'Preemptive strike': 'Preemptive war',
  Kiev: 'Kyiv',
  'Rhine River': 'Rhine',
  'Frankfurt am Main': 'Frankfurt',
  Freiburg: 'Freiburg im Breisgau',
  PKK: "Kurdistan Workers' Party",
  'Al Hudaydah': 'Hodeidah',
  'Minsk Protocol': 'Minsk agreements',
  'Minsk II': 'Minsk agreements',
  'European Border and Coast Guard Agency': 'Frontex',
  'Communist Party of China': 'Chinese Communist Party',
  'Organization of the Islamic Conference': 'Organisation of Islamic Cooperation',
  Bhubaneswar: 'Bhubaneshwar',
  Vatican: 'Vatican City',
  'Islamic State of Iraq and the Levant': 'Islamic State',
  'Islamic State in Iraq and the Levant': 'Islamic State',
  ISIS: 'Islamic State',
  'Abdel Fattah al-Sisi': 'Abdel Fattah el-Sisi',
  'Syrian refugees': 'Refugees of the Syrian civil war',
  'United States Federal Reserve': 'Federal Reserve',
  'Royal Dutch Shell': 'Shell plc',
  'Republic of Macedonia': 'North Macedonia',
  'Iran-Iraq War': 'Iran–Iraq War',
  'Pieter Willem Botha': 'P. W. Botha',
  'Ebola virus disease': 'Ebola',
  'Washington Redskins': 'Washington Commanders',
  'Zabiullah Mujahid': 'Zabihullah Mujahid',
  'Arnold Schonberg': 'Arnold Schoenberg',
  'Bundesrat of Germany': 'German Bundesrat',
};
/** Titles in the gold that only list what a word can mean: no answer can be right or wrong by them. */
export const LISTS: ReadonlySet<string> = new Set(['Sanction', 'General Assembly', 'ISS']);

/** Wikipedia titles that redirect or differ in brackets, spelling (-isation, ü or ue), apostrophes, "Pope" or a place behind a comma only. */
export function sameTitle(a: string, b: string): boolean {
  const fold = (title: string): string =>
    plain((REDIRECTS[title] ?? title).replace(/[äöüÄÖÜ]/g, (letter) => `${plain(letter)}e`))
      .replace(/isation\b/g, 'ization')
      .replace(/^(?:pope|the) /, '')
      .replace(/_/g, ' ')
      .replace(/\s*\(.*\)$/, '')
      .replace(/[.,]/g, '')
      .replace(/-/g, ' ')
      .trim();
  const [one, other] = [fold(a), fold(b)].map((title) => title.replace(/['’]/g, '')) as [string, string];
  // "Havana, Cuba", "Las Vegas, Nevada": a place by its fuller title.
  const short = (title: string): string => (title.split(',')[0] ?? title).trim();
  return a === b || one === other || (a.includes(', ') !== b.includes(', ') && fold(short(a)) === fold(short(b)));
}
