/** The whole glossary, searched while the reader types. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../glossary/types';
import type { SearchHit } from '../messages/protocol';
import { Badge } from '../ui/badge';
import { Icon } from '../ui/icon';
import { sentence } from '../ui/sentence';
import type { Against } from '../ui/timeline';
import { GLOSSARY_LANG, PANEL_WORDS as W, WORDS } from '../ui/words';
import type { Row } from './cast';
import type { PanelLink } from './link';
import { Walk } from './reading';

/** How a search stands. */
export type Found =
  | { type: 'idle' }
  | { type: 'searching' }
  | { type: 'failed' }
  | { type: 'found'; hits: readonly SearchHit[] };

/** Typing rests this long before the worker is asked, in ms: one question a word, not one a letter. */
const REST_MS = 120;

/** Searches as the query changes; late answers are dropped. */
export function useGlossarySearch(link: PanelLink, query: string): Found {
  const [found, setFound] = useState<Found>({ type: 'idle' });
  const wanted = query.trim();
  useEffect(() => {
    if (wanted === '') {
      setFound({ type: 'idle' });
      return;
    }
    let current = true;
    // Earlier hits stay in sight until the new ones come: the list does not blink while typing.
    setFound((before) => (before.type === 'found' ? before : { type: 'searching' }));
    const timer = setTimeout(() => {
      link.search(wanted).then(
        (hits) => current && setFound({ type: 'found', hits }),
        () => current && setFound({ type: 'failed' }),
      );
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [link, wanted]);
  return found;
}

/** What the glossary has beyond the rows that already stand `above`: nothing is listed twice. */
export function GlossaryHits(props: {
  found: Found;
  above: readonly Row[];
  query: string;
  link: PanelLink;
  against: Against;
}): JSX.Element {
  const { found, query, above } = props;
  const listed = new Set(above.flatMap(({ entry }) => (entry ? [`${entry.pack}/${entry.id}`] : [])));
  const hits = found.type === 'found' ? found.hits.filter(({ pack, id }) => !listed.has(`${pack}/${id}`)) : [];
  return (
    <section class="hits" aria-labelledby="hits">
      <h2 id="hits">
        {above.length > 0 ? W.elsewhere : W.inGlossary} {hits.length > 0 && <span class="count">{hits.length}</span>}
      </h2>
      {hits.length > 0 ? (
        <ul>
          {hits.map((hit) => (
            <Hit key={`${hit.pack}/${hit.id}`} hit={hit} link={props.link} against={props.against} />
          ))}
        </ul>
      ) : (
        <p class="note pad">{emptyWords(found, listed.size > 0, query)}</p>
      )}
    </section>
  );
}

function emptyWords(found: Found, someAbove: boolean, query: string): string {
  if (found.type === 'failed') return W.searchFailed;
  if (found.type !== 'found') return W.searching;
  return someAbove ? W.noneElsewhere : W.noneInGlossary(query);
}

function Hit({ hit, link, against }: { hit: SearchHit; link: PanelLink; against: Against }): JSX.Element {
  const [open, setOpen] = useState(false);
  const [entry, setEntry] = useState<Entry | null | 'loading' | 'failed'>('loading');
  const toggle = (): void => {
    if (!open) {
      setEntry('loading');
      link.entry({ pack: hit.pack, id: hit.id }).then(setEntry, () => setEntry('failed'));
    }
    setOpen(!open);
  };
  const id = `hit-${hit.pack}-${hit.id}`;
  return (
    <li class="row">
      <button type="button" class="row-line row-open" aria-expanded={open} aria-controls={id} onClick={toggle}>
        <span class="row-jump">
          <span class="row-title">
            <span lang={GLOSSARY_LANG}>{hit.title}</span> <Badge kind={hit.kind} />
          </span>
          <span class="row-gloss" lang={GLOSSARY_LANG}>
            {sentence(hit.gloss)}
          </span>
        </span>
        <span class="tool">
          <Icon name={open ? 'down' : 'next'} />
        </span>
      </button>
      <div id={id} class="row-body" hidden={!open}>
        {open &&
          (entry !== null && typeof entry === 'object' ? (
            <Walk entry={entry} against={against} link={link} />
          ) : (
            <p class="note" role="status">
              {entry === 'loading' ? WORDS.loading : entry === null ? WORDS.gone : WORDS.lookUpFailed}
            </p>
          ))}
      </div>
    </li>
  );
}
