/** The side panel: the cast of the article, and the whole glossary behind it. */
import './panel.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { formatDate } from '../ui/dates';
import { MapLoader } from '../ui/map-figure';
import { PANEL_WORDS as W } from '../ui/words';
import { filterRows, rowsOf } from './cast';
import { Empty } from './empty';
import { Footer } from './footer';
import { GlossaryHits, useGlossarySearch } from './glossary-hits';
import type { PanelLink, PanelModel } from './link';
import { SearchBox } from './search-box';
import { Story } from './story-view';
import { type Order, type View, Views } from './views';

/** The model of this moment, kept up to date. */
function useModel(link: PanelLink): PanelModel {
  const [model, setModel] = useState(() => link.current());
  useEffect(() => {
    // Whatever changed between drawing and now is not missed.
    setModel(link.current());
    return link.subscribe(setModel);
  }, [link]);
  return model;
}

/** The whole panel. Shows one tab and nothing of any other: what was typed and opened is forgotten with the page. */
export function Panel({ link }: { link: PanelLink }): JSX.Element {
  const model = useModel(link);
  const [query, setQuery] = useState('');
  const [view, setView] = useState<View>('cast');
  const [order, setOrder] = useState<Order>('kind');
  useEffect(() => link.onLookUp(setQuery), [link]);
  const hits = useGlossarySearch(link, query);
  const article = model.page.type === 'article' ? model.page : null;
  const place = `${model.tab?.id} ${model.tab?.url} ${article?.article}`;
  const rows = useMemo(
    () => (article ? rowsOf(article.annotated, article.hushed) : []),
    [article?.annotated, article?.hushed],
  );
  const shown = useMemo(
    () => (article ? filterRows(rows, query, article.annotated) : []),
    [rows, query, article?.annotated],
  );
  const mentions = rows.reduce((sum, row) => sum + row.mentions.length, 0);
  const asked = query.trim() !== '';
  const counts = W.counts(rows.length, mentions);
  return (
    <MapLoader.Provider value={link.loadMap}>
      <div class="panel">
        <header class="top">
          {article ? (
            <>
              <h1 lang={article.language ?? undefined}>{article.title}</h1>
              <p class="note">
                {article.date === null ? W.undated : <time dateTime={article.date}>{formatDate(article.date)}</time>} ·{' '}
                {counts}
              </p>
            </>
          ) : (
            <h1 class="plain">{W.heading}</h1>
          )}
          <SearchBox query={query} onChange={setQuery} />
          <p class="sr" role="status">
            {asked ? (hits.type === 'found' ? W.found(shown.length, hits.hits.length) : '') : article ? counts : ''}
          </p>
        </header>
        <main key={place}>
          {article ? (
            <>
              {asked && shown.length === 0 && <p class="note pad">{W.noneHere(query.trim())}</p>}
              {!asked && rows.length === 0 && <p class="note pad">{W.nothingKnown}</p>}
              {rows.length > 0 && (
                <>
                  <Views view={view} onChange={setView} />
                  <div id="shown" role="tabpanel" aria-labelledby={`view-${view}`}>
                    <Story
                      view={view}
                      rows={shown}
                      article={article}
                      link={link}
                      order={order}
                      onOrder={setOrder}
                      onView={setView}
                    />
                  </div>
                </>
              )}
            </>
          ) : (
            !asked && <Empty model={model} link={link} />
          )}
          {asked && (
            <GlossaryHits
              found={hits}
              above={shown}
              query={query.trim()}
              link={link}
              against={article ? (article.date === null ? 'undated' : { day: article.date }) : 'nothing'}
            />
          )}
        </main>
        <Footer model={model} link={link} />
      </div>
    </MapLoader.Provider>
  );
}
