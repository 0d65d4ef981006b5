/** What a card looks like: pure function of its content, plus the walk through related entries. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from '../glossary/types';
import { Badge } from '../ui/badge';
import { type Browse, useBrowse, type Visit } from '../ui/browse';
import { EntryBody } from '../ui/entry-body';
import { Icon } from '../ui/icon';
import { MapLoader } from '../ui/map-figure';
import { nativeName } from '../ui/native';
import { sentence } from '../ui/sentence';
import type { Against } from '../ui/timeline';
import { GLOSSARY_LANG, WORDS, WORDS_LANG } from '../ui/words';
import { Acts } from './acts';
import { Alternatives, InThisArticle, Why } from './article-part';
import type { CardContent, CardHandlers } from './contract';
import { GLOSS_ID, TITLE_ID } from './ids';

/** Everything inside the popover. `onClose` has to give focus back before it tells anybody. */
export function Card(props: {
  content: CardContent;
  pinned: boolean;
  handlers: Pick<CardHandlers, 'onJump' | 'lookUp' | 'onVerdict' | 'loadMap'>;
  onPin(pinned: boolean): void;
  onClose(): void;
}): JSX.Element {
  const { content, handlers } = props;
  const browse = useBrowse(content, handlers.lookUp);
  const body = useRef<HTMLDivElement>(null);
  const start = useRef<HTMLElement>(null);
  const place = browse.top ? `${browse.top.pack}/${browse.top.id}` : content.mark;
  // Another entry is read from its beginning; where a pressed link has gone, focus goes to the new heading.
  useLayoutEffect(() => {
    if (body.current) body.current.scrollTop = 0;
    const root = start.current?.getRootNode();
    if (browse.top && root instanceof ShadowRoot && !root.activeElement) start.current?.focus({ preventScroll: true });
  }, [place]);
  return (
    <MapLoader.Provider value={handlers.loadMap}>
      <div class="bar">
        {browse.top && (
          <button type="button" class="tool" onClick={browse.back} aria-label={WORDS.back} title={WORDS.back}>
            <Icon name="back" />
          </button>
        )}
        <Badge kind={kindOf(content, browse)} />
        <span class="grow" />
        <button
          type="button"
          class="tool"
          aria-pressed={props.pinned}
          aria-label={WORDS.pin}
          title={props.pinned ? WORDS.unpin : WORDS.pin}
          onClick={() => props.onPin(!props.pinned)}
        >
          <Icon name={props.pinned ? 'unpin' : 'pin'} />
        </button>
        <button type="button" class="tool" aria-label={WORDS.close} title={WORDS.close} onClick={props.onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div class="scroll" ref={body}>
        {browse.top ? (
          <Visited visit={browse.top} against={against(content)} browse={browse} heading={start} />
        ) : (
          <Main content={content} browse={browse} onJump={handlers.onJump} />
        )}
      </div>
      {!browse.top && <Acts content={content} onVerdict={handlers.onVerdict} />}
    </MapLoader.Provider>
  );
}

function kindOf(content: CardContent, browse: Browse): Entry['kind'] | null {
  if (browse.top) return browse.top.type === 'ready' ? browse.top.entry.kind : null;
  return content.entry?.kind ?? content.annotation.kind;
}

/** What the timeline is set against: the article's date, or its lack of one. */
function against({ article }: CardContent): Against {
  return article.date === null ? 'undated' : { day: article.date };
}

function Main({
  content,
  browse,
  onJump,
}: {
  content: CardContent;
  browse: Browse;
  onJump(index: number): void;
}): JSX.Element {
  const { entry, annotation, article } = content;
  const unsettled = content.alternatives.length > 0;
  return (
    <>
      <h2 id={TITLE_ID} tabIndex={-1} lang={unsettled || !entry ? (article.language ?? undefined) : GLOSSARY_LANG}>
        {unsettled ? annotation.text : (entry?.title ?? annotation.title)}
      </h2>
      {!unsettled && <Names entry={entry} />}
      {unsettled ? (
        <Alternatives content={content} onOpen={browse.open} />
      ) : (
        <p class="gloss" id={GLOSS_ID} lang={entry ? GLOSSARY_LANG : WORDS_LANG}>
          {entry ? sentence(entry.gloss) : WORDS.fromArticleOnly}
        </p>
      )}
      {annotation.here !== undefined && <p class="here">{WORDS.here(annotation.here)}</p>}
      <InThisArticle content={content} onJump={onJump} />
      {entry && !unsettled && <EntryBody entry={entry} against={against(content)} onOpen={browse.open} />}
      <Why annotation={annotation} article={article} />
    </>
  );
}

function Visited(props: {
  visit: Visit;
  against: Against;
  browse: Browse;
  heading: { current: HTMLElement | null };
}): JSX.Element {
  const { visit } = props;
  return (
    <>
      <h2
        id={TITLE_ID}
        tabIndex={-1}
        lang={GLOSSARY_LANG}
        ref={props.heading as { current: HTMLHeadingElement | null }}
      >
        {visit.title}
      </h2>
      {visit.type === 'ready' ? (
        <>
          <Names entry={visit.entry} />
          <p class="gloss" id={GLOSS_ID} lang={GLOSSARY_LANG}>
            {sentence(visit.entry.gloss)}
          </p>
          <EntryBody entry={visit.entry} against={props.against} onOpen={props.browse.open} />
        </>
      ) : (
        <p class="gloss" id={GLOSS_ID} role="status">
          {visit.type === 'loading' ? WORDS.loading : visit.type === 'gone' ? WORDS.gone : WORDS.lookUpFailed}
        </p>
      )}
    </>
  );
}

/** The name in its own script, where the entry has it. */
function Names({ entry }: { entry: Entry | null }): JSX.Element | null {
  const native = entry && nativeName(entry);
  return native ? (
    <p class="native" lang={native.lang ?? WORDS_LANG}>
      {native.text}
    </p>
  ) : null;
}
