/** An answer as glossary authors read it in the terminal. */
import { explain } from '../annotate/reasons';
import type { Annotated, ArticleText } from '../annotate/types';

/** Mentions in order with what they stand for, then the cast. With `why`, the reasons in words under each mention. */
export function listing(article: ArticleText, answer: Annotated, name: string, why: boolean): string {
  const out: string[] = [];
  const marked = answer.annotations.filter((annotation) => annotation.marked).length;
  out.push(`${name}: ${answer.annotations.length} mentions, ${marked} marked, date ${answer.date ?? 'unknown'}`, '');
  const width = answer.annotations.reduce((widest, { text }) => Math.min(44, Math.max(widest, text.length)), 0);
  for (const annotation of answer.annotations) {
    const about = annotation.entry
      ? `${annotation.title} [${annotation.entry.id}]`
      : `${annotation.title} (the article's own)`;
    const here = annotation.here ? `, here: ${annotation.here}` : '';
    out.push(
      `${annotation.marked ? '*' : ' '} ${String(annotation.start).padStart(6)}  ${annotation.text.replace(/\s+/g, ' ').padEnd(width)}  ${about}${here}  ${annotation.score.toFixed(2)}`,
    );
    if (why) for (const reason of annotation.reasons) out.push(`${' '.repeat(12)}${explain(reason, article.text)}`);
  }
  out.push('', 'Cast:');
  for (const member of answer.cast) {
    const introduction = member.introduction ? `: ${member.introduction.text.replace(/\s+/g, ' ')}` : '';
    out.push(
      `  ${member.title}${member.entry ? '' : ' (not in the glossary)'}, ${member.annotations.length}×${introduction}`,
    );
  }
  if (answer.abbreviations.length > 0)
    out.push('', 'Abbreviations:', ...answer.abbreviations.map((one) => `  ${one.short} = ${one.long}`));
  return out.join('\n');
}
