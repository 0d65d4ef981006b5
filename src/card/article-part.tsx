/** The parts of a card that speak of this article: its own words, its mentions, its open questions. */
import type { JSX } from 'preact';
import type { Annotation, ArticleText } from '../annotate/types';
import { Badge } from '../ui/badge';
import { Icon } from '../ui/icon';
import type { TitledRef } from '../ui/refs';
import { sentence, squeezed } from '../ui/sentence';
import { WORDS } from '../ui/words';
import type { Alternative, CardContent } from './contract';
import { GLOSS_ID } from './ids';
import { whySentences } from './why';

/** The words that introduce it, and the way to its other mentions. */
export function InThisArticle({
  content,
  onJump,
}: {
  content: CardContent;
  onJump(mark: number): void;
}): JSX.Element | null {
  const { member, mentionMarks, mark, article } = content;
  const count = mentionMarks.length;
  const introduction = member?.introduction?.text;
  if (count <= 1 && introduction === undefined) return null;
  const at = mentionMarks.indexOf(mark);
  // Round and round: the first follows the last, so both buttons always do something.
  const step = (by: number): void => {
    const next = mentionMarks[(at + by + count) % count];
    if (next !== undefined) onJump(next);
  };
  return (
    <section class="here-in">
      <h3>{WORDS.inThisArticle}</h3>
      {introduction !== undefined && (
        <blockquote lang={article.language ?? undefined}>
          <p>{squeezed(introduction)}</p>
        </blockquote>
      )}
      <div class="mentions">
        <span class="note" role="status">
          {count > 1 ? WORDS.mentionOf(at + 1, count) : WORDS.onlyMention}
        </span>
        {count > 1 && (
          <>
            <button
              type="button"
              class="tool"
              aria-label={WORDS.previousMention}
              title={WORDS.previousMention}
              onClick={() => step(-1)}
            >
              <Icon name="previous" />
            </button>
            <button
              type="button"
              class="tool"
              aria-label={WORDS.nextMention}
              title={WORDS.nextMention}
              onClick={() => step(1)}
            >
              <Icon name="next" />
            </button>
          </>
        )}
      </div>
    </section>
  );
}

/** All that the mention could mean, side by side, when nothing settles it. */
export function Alternatives({ content, onOpen }: { content: CardContent; onOpen(ref: TitledRef): void }): JSX.Element {
  const { entry, annotation, member } = content;
  const first: Alternative = {
    title: entry?.title ?? annotation.title,
    kind: entry?.kind ?? annotation.kind,
    gloss: entry?.gloss ?? member?.introduction?.text ?? null,
    entry: entry ? { pack: entry.pack, id: entry.id } : null,
  };
  // A member that only stands for others is nobody itself.
  const all = member?.alternatives ? content.alternatives : [first, ...content.alternatives];
  return (
    <>
      <p class="gloss" id={GLOSS_ID}>
        {all.length === 2 ? WORDS.couldBe : WORDS.couldBeMany}. {WORDS.notSettled}
      </p>
      <ul class="either">
        {all.map((item) => (
          <li key={item.title}>
            <Badge kind={item.kind} />
            {item.entry ? (
              <button
                type="button"
                class="link"
                onClick={() => item.entry && onOpen({ ...item.entry, title: item.title })}
              >
                {item.title}
              </button>
            ) : (
              <strong>{item.title}</strong>
            )}
            {item.gloss !== null && <span class="note">{sentence(item.gloss)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** "Why this?", folded away. */
export function Why({ annotation, article }: { annotation: Annotation; article: ArticleText }): JSX.Element | null {
  const sentences = whySentences(annotation, article);
  if (sentences.length === 0) return null;
  return (
    <details class="fold why">
      <summary>{WORDS.why}</summary>
      <ul>
        {sentences.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
