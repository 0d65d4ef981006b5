/** The interface's catalogue outside the extension: what the browser's `i18n` gives there, for plain pages and for Node. */
import { catalogues } from '../src/tools/locales';

/** The script that gives a plain page the catalogue of a language. To be added before any code of ours. */
export function wordsScript(lang = 'en'): string {
  const texts = JSON.stringify(catalogues().get(lang) ?? {});
  return `globalThis.chrome = Object.assign(globalThis.chrome ?? {}, { i18n: { getMessage: (key) => (${texts})[key] ?? '' } });`;
}
