/** Small shaping of texts for showing. */

/**
 * A gloss as it stands alone on a line: its first letter a capital. Glosses are written to follow "X is …", so they
 * begin small. Words that carry a capital inside (iPhone, eLoran) are left alone.
 */
export function sentence(gloss: string, lang = 'en'): string {
  const first = /^\p{Ll}(?!\p{L}*\p{Lu})/u.exec(gloss)?.[0];
  return first === undefined ? gloss : first.toLocaleUpperCase(lang) + gloss.slice(first.length);
}

/** The words of an article between quotation marks do not carry its line breaks and double spaces. */
export function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
