/** What the panel shows of an article, by the chosen view. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Row } from './cast';
import { type ArticlePage, CastList } from './cast-list';
import { Hushed } from './hushed';
import type { PanelLink } from './link';
import { StoryLine } from './story-line';
import { StoryMap } from './story-map';
import { type Order, OrderChoice, type View } from './views';

/** `rows` are those that the query leaves. */
export function Story(props: {
  view: View;
  rows: readonly Row[];
  article: ArticlePage;
  link: PanelLink;
  order: Order;
  onOrder(order: Order): void;
  onView(view: View): void;
}): JSX.Element {
  const { view, rows, article, link, order } = props;
  /** The row that another view asked for. */
  const [asked, setAsked] = useState<number | null>(null);
  useEffect(() => {
    if (view !== 'cast') setAsked(null);
  }, [view]);
  const open = (cast: number): void => {
    props.onView('cast');
    // After the view has changed: the row is drawn by then.
    queueMicrotask(() => setAsked(cast));
  };
  if (view === 'line') return <StoryLine rows={rows} day={article.date} onOpen={open} />;
  if (view === 'map') return <StoryMap rows={rows} onJump={link.jump} />;
  return (
    <>
      {rows.length > 1 && <OrderChoice order={order} onChange={props.onOrder} />}
      <CastList
        rows={rows.filter((row) => row.hushed === null || row.cast === asked)}
        article={article}
        link={link}
        order={order}
        asked={asked}
      />
      <Hushed rows={rows.filter((row) => row.hushed !== null)} link={link} />
    </>
  );
}
