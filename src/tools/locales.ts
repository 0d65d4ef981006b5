/** The interface's catalogues (`assets/locales`), read, and in the form that the browser wants them. Node only. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './compile';

const FOLDER = path.join(ROOT, 'assets/locales');

/** Every catalogue by its language. */
export function catalogues(): Map<string, Record<string, string>> {
  return new Map(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => [path.basename(name, '.json'), JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'))]),
  );
}

/** `messages.json` of each language. A dollar sign would begin one of the browser's own placeholders: it is doubled. */
export function localeFiles(): { lang: string; contents: string }[] {
  return [...catalogues()].map(([lang, texts]) => ({
    lang,
    contents: JSON.stringify(
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, { message: text.replaceAll('$', '$$$$') }])),
    ),
  }));
}
