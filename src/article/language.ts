/** Checks the declared language against the script of the text. */

const SCRIPTS: [RegExp, string, RegExp][] = [
  // Kana before Han: Japanese text holds both.
  [/[\u3040-\u30ff]/g, 'ja', /^ja/i],
  [/[\uac00-\ud7af]/g, 'ko', /^ko/i],
  [/[\u4e00-\u9fff]/g, 'zh', /^(?:zh|ja|yue|wuu|cmn)/i],
  [/[\u0e00-\u0e7f]/g, 'th', /^th/i],
  [/[\u0370-\u03ff]/g, 'el', /^el/i],
  [/[\u0590-\u05ff]/g, 'he', /^(?:he|iw|yi)/i],
  [/[\u0400-\u04ff]/g, '', /^(?:ru|uk|bg|sr|mk|be|kk|ky|mn|tg|tt|uz|az|bs|cnr|sh)/i],
  [/[\u0600-\u06ff]/g, '', /^(?:ar|fa|ur|ps|ku|ckb|sd|ug|az)/i],
  [/[\u0900-\u097f]/g, '', /^(?:hi|mr|ne|sa|bho|mai)/i],
];

/** Letters of the scripts above, and languages that are written in them. */
const OTHER = /[\u0370-\u0e7f\u3040-\ud7af]/;
const ELSEWHERE = /^(?:ja|ko|zh|th|el|he|iw|ru|uk|bg|ar|fa|hi)(?:-|$)/i;

/**
 * Returns the declared tag where the text's script allows it; else the language that the script tells, or null where
 * several are written in it. Text in Latin letters declared as another script gives null.
 */
export function checkedLanguage(declared: string | null, text: string): string | null {
  const sample = text.slice(0, 3000);
  // Latin letters declared as a language that is written in them: nothing to check.
  if (!OTHER.test(sample) && !(declared && ELSEWHERE.test(declared))) return declared;
  const letters = sample.replace(/[\s\d.,;:!?"'()-]+/g, '').length;
  if (letters < 40) return declared;
  for (const [script, language, tags] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share < (language === 'ja' ? 0.15 : 0.3)) continue;
    return declared && tags.test(declared) ? declared : language || null;
  }
  const latin = (sample.match(/[A-Za-z]/g)?.length ?? 0) / letters;
  if (declared && latin > 0.8 && ELSEWHERE.test(declared) && !/-latn/i.test(declared)) return null;
  return declared;
}
