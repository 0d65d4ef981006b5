/** Currencies in use, by the names of Unicode CLDR that the JavaScript engine carries. Node only. */
import { glossOf, type Made, SOURCES } from './made';
import { packageJson } from './packages';

/** One entry for each currency that the list of countries names. */
export function makeCurrencies(): Made[] {
  const list = packageJson<Record<string, { name: string; currency: string[] }>>(
    'countries-list',
    'countries.min.json',
  );
  const users = new Map<string, string[]>();
  for (const country of Object.values(list)) {
    const code = country.currency[0];
    if (code) users.set(code, [...(users.get(code) ?? []), country.name]);
  }
  const nameOf = new Intl.DisplayNames('en', { type: 'currency' });
  return [...users].flatMap(([code, countries]): Made[] => {
    const name = nameOf.of(code);
    if (!name || name === code) return [];
    const shown = countries.length === 1 ? countries[0] : `${countries.length} countries and territories`;
    // The last word is a common noun in running text: "Chilean peso".
    const common = name.replace(/ \p{Lu}\p{Ll}+$/u, (word) => word.toLowerCase());
    return [
      {
        id: `currency-${code.toLowerCase()}`,
        title: common,
        kind: 'term',
        names: /\s/.test(common) ? [common] : [],
        gloss: glossOf(`the currency ${code}, in use in ${shown}`),
        summary: `The currency with the code ${code}, listed as in use in ${countries.length > 6 ? shown : countries.join(', ')}.`,
        familiarity: 3,
        rank: 1e6,
        prominent: true,
        sources: [SOURCES.cldr],
      },
    ];
  });
}
