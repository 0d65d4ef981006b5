/** The cast by families: rows to jump from, and to open. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageState } from '../messages/protocol';
import { Badge } from '../ui/badge';
import { Icon } from '../ui/icon';
import { sentence, squeezed } from '../ui/sentence';
import { Strip } from '../ui/strip';
import { FAMILY_WORDS, GLOSSARY_LANG, PANEL_WORDS as W, WORDS } from '../ui/words';
import { groupsOf, inOrder, type Row } from './cast';
import type { PanelLink } from './link';
import { Reading } from './reading';
import type { Order } from './views';

/** A page with an article. */
export type ArticlePage = Extract<PageState, { type: 'article' }>;

/** Groups of rows. Up and Down walk over the rows. */
export function CastList({
  rows,
  article,
  link,
  order,
  asked,
}: {
  rows: readonly Row[];
  article: ArticlePage;
  link: PanelLink;
  order: Order;
  /** The row that is opened and brought into view, or null. */
  asked: number | null;
}): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('.row-jump') ?? [])];
    const at = stops.findIndex((stop) => stop.parentElement?.contains(event.target as Node));
    const next = at < 0 ? undefined : stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    // The keys bubble up from buttons; the box itself is nothing to operate.
    // biome-ignore lint/a11y/noStaticElementInteractions: a shared listener of the rows' buttons
    <div class="cast" ref={list} onKeyDown={walk}>
      {order !== 'kind' && <h2 class="sr">{W.viewCast}</h2>}
      {order !== 'kind' && (
        <ul>
          {inOrder(rows, order).map((row) => (
            <CastRow key={row.cast} row={row} article={article} link={link} asked={row.cast === asked} kind />
          ))}
        </ul>
      )}
      {(order === 'kind' ? groupsOf(rows) : []).map((group) => (
        <section key={group.family} aria-labelledby={`family-${group.family}`}>
          <h2 id={`family-${group.family}`} class={group.family}>
            {FAMILY_WORDS[group.family]} <span class="count">{group.rows.length}</span>
          </h2>
          <ul>
            {group.rows.map((row) => (
              <CastRow key={row.cast} row={row} article={article} link={link} asked={row.cast === asked} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function CastRow(props: {
  row: Row;
  article: ArticlePage;
  link: PanelLink;
  asked: boolean;
  /** Whether the row says its kind itself: no heading does. */
  kind?: boolean;
}): JSX.Element {
  const { row, article, link, asked } = props;
  const [open, setOpen] = useState(false);
  const self = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!asked) return;
    setOpen(true);
    self.current?.scrollIntoView({ block: 'nearest' });
    self.current?.querySelector<HTMLElement>('.row-jump')?.focus({ preventScroll: true });
  }, [asked]);
  const [at, setAt] = useState<number | null>(null);
  const here = article.current === null ? -1 : row.mentions.indexOf(article.current);
  const current = here >= 0 ? here : at;
  const jump = (): void => {
    // The first press goes to the first mention, the next to the one after the last that was shown.
    const next = current === null ? 0 : (current + 1) % row.mentions.length;
    setAt(next);
    link.jump(row.mentions[next] ?? 0);
  };
  const count = row.mentions.length;
  const line = row.entry ? sentence(row.entry.gloss) : row.introduction;
  const id = `row-${row.cast}`;
  return (
    <li class={here >= 0 ? 'row here' : 'row'} ref={self}>
      {props.kind && <Badge kind={row.kind} />}
      <div class="row-line">
        <button type="button" class="row-jump" onClick={jump}>
          <span class="row-title" lang={row.entry ? GLOSSARY_LANG : (article.language ?? undefined)}>
            <span>{row.title}</span>
            {count > 1 && (
              <span class="times" aria-hidden="true">
                {current === null || at === null ? W.times(count) : WORDS.mentionOf(current + 1, count)}
              </span>
            )}
          </span>
          {line !== null &&
            (row.entry ? (
              <span class="row-gloss" lang={GLOSSARY_LANG}>
                {line}
              </span>
            ) : (
              <q class="row-gloss quoted" lang={article.language ?? undefined}>
                {squeezed(line)}
              </q>
            ))}
          <span class="sr">{W.jump(WORDS.mentions(count))}</span>
          <Strip offsets={row.offsets} length={article.length} {...(current === null ? {} : { current })} />
        </button>
        <button
          type="button"
          class="tool"
          aria-expanded={open}
          aria-controls={id}
          aria-label={W.more(row.title)}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'down' : 'next'} />
        </button>
      </div>
      <div id={id} class="row-body" hidden={!open}>
        {open && <Reading row={row} article={article} link={link} shown={row.mentions[current ?? 0] ?? 0} />}
      </div>
    </li>
  );
}
