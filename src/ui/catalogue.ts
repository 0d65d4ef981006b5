/**
 * The catalogue of the interface's language. The browser chooses the language and reads its file (`_locales`, made from
 * `assets/locales` by the build), so that no bundle carries words of a language that is not spoken. Its own placeholders
 * know no plurals; messages use two forms of ICU MessageFormat (unicode-org.github.io/icu, "Formatting Messages"): `{name}`
 * and `{name, plural, one {# page} other {# pages}}`. A whole implementation is thirteen times the size of this file.
 */
import type english from '../../assets/locales/en.json';

/** Names of all messages. */
export type MessageKey = keyof typeof english;

interface I18n {
  getMessage(key: string): string;
}

/** The one function of the extension's API that views may use: it asks nothing, and content scripts have it too. */
const i18n = (globalThis as { chrome?: { i18n?: I18n } }).chrome?.i18n;

function message(key: MessageKey): string {
  return i18n?.getMessage(key) ?? '';
}

/** Language of the catalogue in use, as a BCP 47 tag. */
export const LANG: string = message('lang') || 'en';

// Made when first asked for: the worker, which wakes for every article, says nothing with numbers.
let plurals: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;

const PLACE = /\{(\w+)(?:, plural, one \{([^}]*)\} other \{([^}]*)\})?\}/g;

/** A message with its values put in: the pure half of {@link t}. Numbers are written as the language writes them. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(PLACE, (_, name: string, one: string | undefined, other: string | undefined) => {
    const value = values[name] ?? '';
    numbers ??= new Intl.NumberFormat(LANG);
    const shown = typeof value === 'number' ? numbers.format(value) : value;
    if (one === undefined || other === undefined) return shown;
    plurals ??= new Intl.PluralRules(LANG);
    const form = plurals.select(Number(value)) === 'one' ? one : other;
    return form.replace('#', shown);
  });
}

/** A message in the interface's language. */
export function t(key: MessageKey, values?: Readonly<Record<string, string | number>>): string {
  const text = message(key);
  return values ? filled(text, values) : text;
}
