/** The reading list: what was looked up, with the sentences it stood in. */
import './notes.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LookUp } from '../memory/memory';
import { formatDate } from '../ui/dates';
import { sentence } from '../ui/sentence';
import { Switch } from '../ui/switch';
import { PANEL_WORDS, WORDS, WORDS_LANG } from '../ui/words';
import { NOTES_WORDS as W } from '../ui/words-pages';
import { EXPORT_FILES, type ExportForm, exported } from './exports';
import type { NotesLink, NotesModel } from './link';

const FORMS: readonly ExportForm[] = ['markdown', 'csv', 'anki'];

/** What was done last, with the way back where there is one. */
interface Notice {
  text: string;
  bad?: boolean;
  undo?: () => Promise<unknown>;
}

/** The whole page. The newest page comes first, and on it the order of reading. */
export function Notes({ link }: { link: NotesLink }): JSX.Element {
  const [model, setModel] = useState<NotesModel>(() => link.current());
  const [query, setQuery] = useState('');
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    setModel(link.current());
    return link.subscribe(setModel);
  }, [link]);
  const change = (doing: Promise<unknown>, done: Notice | null): void => {
    doing.then(
      () => setNotice(done),
      () => setNotice({ text: PANEL_WORDS.notStored, bad: true }),
    );
  };
  const remove = (list: readonly LookUp[]): void =>
    change(link.remove(list), { text: W.removed(list.length), undo: () => link.restore(list) });
  const { keeping, lookUps } = model;
  const shown = matching(lookUps, query);
  return (
    <main class="notes">
      <h1>{W.title}</h1>
      <section class="keeping">
        <Switch label={W.keep} on={keeping} onChange={(on) => change(link.setKeeping(on), null)} />
        <p class="note small">{W.keepMore}</p>
      </section>
      {lookUps.length === 0 ? (
        <p class="empty note">{keeping ? W.none : W.noneOff}</p>
      ) : (
        <>
          <div class="tools">
            <input
              type="search"
              value={query}
              placeholder={W.find}
              aria-label={W.find}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
            <span class="saves">
              {FORMS.map((form) => (
                <button key={form} type="button" class="chip" onClick={() => save(link, form, shown)}>
                  {W.save[form]}
                </button>
              ))}
              <button type="button" class="chip" onClick={() => remove(lookUps)}>
                {W.clear}
              </button>
            </span>
          </div>
          <p class="note small" role="status">
            {W.counts(shown.length)}
          </p>
          {pagesOf(shown).map((list) => (
            <Page key={list[0]?.page} list={list} onRemove={(one) => remove([one])} />
          ))}
        </>
      )}
      <div class="notice" role="status" aria-live="polite">
        {notice && (
          <p class={notice.bad ? 'bad' : ''}>
            {notice.text}
            {notice.undo && (
              <button type="button" class="link" onClick={() => notice.undo && change(notice.undo(), null)}>
                {WORDS.undo}
              </button>
            )}
          </p>
        )}
      </div>
    </main>
  );
}

function save(link: NotesLink, form: ExportForm, lookUps: readonly LookUp[]): void {
  const { ending, type } = EXPORT_FILES[form];
  link.save(`sidelight.${ending}`, type, exported(form, lookUps, W.title));
}

function matching(lookUps: readonly LookUp[], query: string): readonly LookUp[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return lookUps;
  return lookUps.filter(({ title, text, gloss, quote, pageTitle }) => {
    const hay = [title, text, gloss, quote, pageTitle].join('\n').toLowerCase();
    return words.every((word) => hay.includes(word));
  });
}

/** Look-ups by page, the page last read first. */
function pagesOf(lookUps: readonly LookUp[]): LookUp[][] {
  const pages = new Map<string, LookUp[]>();
  for (const one of lookUps) {
    const list = pages.get(one.page) ?? [];
    pages.delete(one.page);
    pages.set(one.page, [...list, one]);
  }
  return [...pages.values()].reverse();
}

function Page({ list, onRemove }: { list: readonly LookUp[]; onRemove(one: LookUp): void }): JSX.Element | null {
  const last = list.at(-1);
  if (!last) return null;
  return (
    <section class="page">
      <h2>
        {/^https?:/.test(last.page) ? (
          <a href={last.page} target="_blank" rel="noopener noreferrer">
            {last.pageTitle || last.page}
          </a>
        ) : (
          last.pageTitle || last.page
        )}
      </h2>
      <p class="note small">
        <time dateTime={last.day}>{formatDate(last.day, WORDS_LANG)}</time>
      </p>
      <ul>
        {list.map((one) => (
          <li key={`${one.title} ${one.quote}`}>
            <div>
              <strong>{one.title}</strong> {one.gloss !== '' && <span>{sentence(one.gloss)}</span>}
              {one.quote !== '' && (
                <blockquote>
                  <Quoted quote={one.quote} text={one.text} />
                </blockquote>
              )}
            </div>
            <button type="button" class="chip" aria-label={W.removeFor(one.title)} onClick={() => onRemove(one)}>
              {W.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The sentence with the word that was looked up set off. */
function Quoted({ quote, text }: { quote: string; text: string }): JSX.Element {
  const at = quote.indexOf(text);
  if (at < 0 || text === '') return <>{quote}</>;
  return (
    <>
      {quote.slice(0, at)}
      <mark>{text}</mark>
      {quote.slice(at + text.length)}
    </>
  );
}
