/** An article with its notes, for paper. Our own page: the site's page is left alone. */
import './print.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { formatDate, splitAt } from '../ui/dates';
import { sentence, squeezed } from '../ui/sentence';
import { KIND_WORDS, PANEL_WORDS, WORDS } from '../ui/words';
import { PRINT_WORDS as W } from '../ui/words-pages';
import type { Printed, PrintLink } from './link';
import { type Note, notesOf, type Paragraph } from './notes';

type State = { type: 'waiting' } | { type: 'gone' } | { type: 'ready'; printed: Printed };

/** The whole page: a bar that is not printed, the article, its notes. */
export function Print({ link }: { link: PrintLink }): JSX.Element {
  const [state, setState] = useState<State>({ type: 'waiting' });
  const [withText, setWithText] = useState(true);
  useEffect(() => {
    link.article().then(
      (printed) => setState(printed ? { type: 'ready', printed } : { type: 'gone' }),
      () => setState({ type: 'gone' }),
    );
  }, [link]);
  if (state.type !== 'ready') {
    return (
      <main class="print">
        <p role="status">{state.type === 'waiting' ? W.waiting : W.gone}</p>
      </main>
    );
  }
  return (
    <>
      <header class="bar">
        <label>
          <input type="checkbox" checked={withText} onChange={(event) => setWithText(event.currentTarget.checked)} />{' '}
          {W.withText}
        </label>
        <button type="button" class="button main" onClick={link.print}>
          {W.print}
        </button>
      </header>
      <Sheet printed={state.printed} withText={withText} />
    </>
  );
}

function Sheet({ printed, withText }: { printed: Printed; withText: boolean }): JSX.Element {
  const { article, address } = printed;
  const { notes, paragraphs } = useMemo(() => notesOf(printed), [printed]);
  const headless = !paragraphs.some(({ part }) => part === 'headline');
  return (
    <main class="print">
      <header>
        {(headless || !withText) && <h1 lang={article.language ?? undefined}>{article.title}</h1>}
        {withText && <Text paragraphs={paragraphs} language={article.language} only="headline" />}
        <p class="note small">
          {article.date === null ? PANEL_WORDS.undated : formatDate(article.date)} · {W.from(address)}
        </p>
      </header>
      {withText && <Text paragraphs={paragraphs} language={article.language} />}
      <section aria-labelledby="notes">
        <h2 id="notes">
          {W.title} <span class="note">{W.notesOn(notes.length)}</span>
        </h2>
        <ol>
          {notes.map((note) => (
            <Item key={note.number} note={note} language={article.language} day={article.date} />
          ))}
        </ol>
        <p class="note small">{W.made}</p>
      </section>
    </main>
  );
}

function Text(props: { paragraphs: readonly Paragraph[]; language: string | null; only?: 'headline' }): JSX.Element {
  const wanted = props.paragraphs.filter(({ part }) => (part === 'headline') === (props.only === 'headline'));
  return (
    <div lang={props.language ?? undefined} class={props.only ?? 'text'}>
      {wanted.map(({ part, runs }, index) => {
        const Tag = part === 'headline' ? 'h1' : 'p';
        return (
          // Paragraphs never move: their place is their name.
          <Tag key={index} class={part}>
            {runs.map(({ text, note }) => (
              <>
                {text}
                {note !== null && <sup>{note}</sup>}
              </>
            ))}
          </Tag>
        );
      })}
    </div>
  );
}

function Item({ note, language, day }: { note: Note; language: string | null; day: string | null }): JSX.Element {
  const { entry, introduction, kind, title } = note;
  const then = entry && day !== null ? splitAt(entry.timeline, day).before.slice(-3) : [];
  return (
    <li value={note.number}>
      <p>
        <strong>{title}</strong> <span class="note small">{kind ? KIND_WORDS[kind] : WORDS.unknownKind}</span>
      </p>
      {entry && <p>{sentence(entry.gloss)}.</p>}
      {introduction !== null && (
        <p>
          <q lang={language ?? undefined}>{squeezed(introduction)}</q>
        </p>
      )}
      {entry && <p>{entry.summary}</p>}
      {then.map((item) => (
        <p key={`${item.date} ${item.text}`} class="small">
          {formatDate(item.date)}: {item.text}
        </p>
      ))}
      {entry && (
        <p class="note small">
          {entry.sources.map((source) => source.title).join('; ')} · {WORDS.reviewed(formatDate(entry.reviewed))}
        </p>
      )}
    </li>
  );
}
