/** A whole entry inside the panel, with the walk to related ones. */
import type { JSX } from 'preact';
import type { Entry } from '../glossary/types';
import { Badge } from '../ui/badge';
import { useBrowse } from '../ui/browse';
import { EntryBody } from '../ui/entry-body';
import { Icon } from '../ui/icon';
import { nativeName } from '../ui/native';
import { sentence, squeezed } from '../ui/sentence';
import type { Against } from '../ui/timeline';
import { GLOSSARY_LANG, PANEL_WORDS as W, WORDS } from '../ui/words';
import type { Row } from './cast';
import type { ArticlePage } from './cast-list';
import type { PanelLink } from './link';

/** What a row of the cast opens. `shown` is the annotation that its button shows in the article. */
export function Reading(props: { row: Row; article: ArticlePage; link: PanelLink; shown: number }): JSX.Element {
  const { row, article, link } = props;
  return (
    <>
      {row.entry && row.introduction !== null && (
        <blockquote class="intro" lang={article.language ?? undefined}>
          <p>{squeezed(row.introduction)}</p>
        </blockquote>
      )}
      {row.entry ? (
        <Walk entry={row.entry} against={article.date === null ? 'undated' : { day: article.date }} link={link} />
      ) : (
        <p class="note small">{WORDS.fromArticleOnly}</p>
      )}
      <div class="chips">
        <button type="button" class="chip" onClick={() => link.open(props.shown)}>
          <Icon name="target" />
          {W.openCard}
        </button>
        {row.entry && (
          <button type="button" class="chip" title={WORDS.knowMore} onClick={() => link.verdict(props.shown, 'know')}>
            <Icon name="check" />
            {WORDS.know}
          </button>
        )}
        <button type="button" class="chip" title={WORDS.hideMore} onClick={() => link.verdict(props.shown, 'hide')}>
          <Icon name="hide" />
          {WORDS.hide}
        </button>
      </div>
    </>
  );
}

/** An entry and what is opened from it. */
export function Walk({ entry, against, link }: { entry: Entry; against: Against; link: PanelLink }): JSX.Element {
  const { top, open, back } = useBrowse(entry, (ref) => link.entry(ref));
  if (!top) {
    return (
      <>
        <Native entry={entry} />
        <EntryBody entry={entry} against={against} onOpen={open} />
      </>
    );
  }
  return (
    <div class="visit">
      <div class="visit-top">
        <button type="button" class="tool" aria-label={WORDS.back} title={WORDS.back} onClick={back}>
          <Icon name="back" />
        </button>
        <strong>{top.title}</strong>
        {top.type === 'ready' && <Badge kind={top.entry.kind} />}
      </div>
      {top.type === 'ready' ? (
        <>
          <Native entry={top.entry} />
          <p class="gloss" lang={GLOSSARY_LANG}>
            {sentence(top.entry.gloss)}
          </p>
          <EntryBody entry={top.entry} against={against} onOpen={open} />
        </>
      ) : (
        <p class="note" role="status">
          {top.type === 'loading' ? WORDS.loading : top.type === 'gone' ? WORDS.gone : WORDS.lookUpFailed}
        </p>
      )}
    </div>
  );
}

function Native({ entry }: { entry: Entry }): JSX.Element | null {
  const native = nativeName(entry);
  return native ? (
    <p class="native" lang={native.lang}>
      {native.text}
    </p>
  ) : null;
}
