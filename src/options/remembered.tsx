/** What is remembered, on the settings page: what the reader knows, what is hidden, and everything as one file. */
import { Fragment, type JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Hidden, Known } from '../memory/memory';
import type { Backup, BackupChanges, BackupProblem } from '../settings/backup';
import { MEMORY_WORDS as W } from '../ui/words-pages';
import type { OptionsLink, OptionsModel } from './link';
import { Part } from './part';

/** Asks for a change and tells what was done, with the way back. */
export type Change = (
  doing: Promise<unknown>,
  done: { text: string; bad?: boolean; undo?: () => Promise<unknown> } | null,
) => void;

/** Lists longer than this fold. */
const SHOWN = 8;

/** The parts that speak of memory. */
export function Remembered(props: { model: OptionsModel; link: OptionsLink; change: Change }): JSX.Element {
  const { model, link, change } = props;
  const { known, hidden } = model.memory;
  return (
    <>
      <Part id="known" title={W.title}>
        <p class="note">{W.more}</p>
        <List
          items={[...known].reverse()}
          empty={W.none}
          name={(one: Known) => `${one.entry.pack}/${one.entry.id}`}
          show={(one: Known) => one.title}
          action={W.forget}
          label={(one: Known) => W.forgetFor(one.title)}
          onPress={(one: Known) =>
            change(link.remember({ type: 'unknow', entry: one.entry }), {
              text: W.forgotten(one.title),
              undo: () => link.remember({ type: 'know', known: one }),
            })
          }
        />
        <h3>{W.hidden}</h3>
        <p class="note">{W.hiddenMore}</p>
        <List
          items={[...hidden].reverse()}
          empty={W.none}
          name={(one: Hidden) => `${one.page} ${one.title}`}
          show={(one: Hidden) => (
            <Fragment>
              {one.title} <span class="note small">{one.pageTitle || one.page}</span>
            </Fragment>
          )}
          action={W.show}
          label={(one: Hidden) => W.showFor(one.title)}
          onPress={(one: Hidden) =>
            change(link.remember({ type: 'unhide', page: one.page, entry: one.entry, title: one.title }), {
              text: W.shown(one.title),
              undo: () => link.remember({ type: 'hide', hidden: one }),
            })
          }
        />
        <h3>{W.list}</h3>
        <button type="button" class="button" onClick={link.openList}>
          {W.openList}
        </button>
      </Part>
      <BackupPart link={link} change={change} />
    </>
  );
}

function List<T>(props: {
  items: readonly T[];
  empty: string;
  name(item: T): string;
  show(item: T): JSX.Element | string;
  action: string;
  label(item: T): string;
  onPress(item: T): void;
}): JSX.Element {
  const { items } = props;
  if (items.length === 0) return <p class="note">{props.empty}</p>;
  const row = (item: T): JSX.Element => (
    <li key={props.name(item)}>
      <span>{props.show(item)}</span>
      <button type="button" class="chip" aria-label={props.label(item)} onClick={() => props.onPress(item)}>
        {props.action}
      </button>
    </li>
  );
  const rest = items.slice(SHOWN);
  return (
    <div class="long">
      <ul class="list">{items.slice(0, SHOWN).map(row)}</ul>
      {rest.length > 0 && (
        <details class="fold">
          <summary>{W.moreOfList(rest.length)}</summary>
          <ul class="list">{rest.map(row)}</ul>
        </details>
      )}
    </div>
  );
}

type Loading =
  | { type: 'idle' }
  | { type: 'reading' }
  | { type: 'problem'; problem: BackupProblem | 'unreadable' }
  | { type: 'asked'; backup: Backup; changes: BackupChanges };

function BackupPart({ link, change }: { link: OptionsLink; change: Change }): JSX.Element {
  const [state, setState] = useState<Loading>({ type: 'idle' });
  const input = useRef<HTMLInputElement>(null);
  const chosen = (file: File | undefined): void => {
    if (!file) return;
    setState({ type: 'reading' });
    link.readBackup(file).then(
      (read) => setState(read.ok ? { type: 'asked', ...read } : { type: 'problem', problem: read.problem }),
      () => setState({ type: 'problem', problem: 'unreadable' }),
    );
    // The same file can be chosen again after it was mended.
    if (input.current) input.current.value = '';
  };
  const take = (backup: Backup): void => {
    const before = link.everything();
    setState({ type: 'idle' });
    change(link.takeBackup(backup), { text: W.taken, undo: () => link.putBack(before) });
  };
  return (
    <Part id="backup" title={W.backup}>
      <p class="note">{W.backupMore}</p>
      <div class="chips">
        <button type="button" class="button" onClick={link.saveBackup}>
          {W.save}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {W.load}
        </button>
      </div>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={(event) => chosen(event.currentTarget.files?.[0])}
      />
      <div role="status">
        {state.type === 'reading' && <p class="note">{W.loading}</p>}
        {state.type === 'problem' && (
          <p class="bad">
            {W.problems[state.problem]} {W.unchanged}
          </p>
        )}
        {state.type === 'asked' && <Asked changes={state.changes} />}
      </div>
      {state.type === 'asked' && (
        <div class="chips">
          <button type="button" class="button main" onClick={() => take(state.backup)}>
            {W.take}
          </button>
          <button type="button" class="button" onClick={() => setState({ type: 'idle' })}>
            {W.leave}
          </button>
        </div>
      )}
    </Part>
  );
}

/** What taking the file would change, before it is taken. */
function Asked({ changes }: { changes: BackupChanges }): JSX.Element {
  const { known, hidden, lookUps, keeping } = changes;
  const lines = [
    ...changes.settings.flatMap((key) => (key === 'version' ? [] : [W.changes[key]])),
    ...(keeping ? [W.changes.keeping] : []),
    ...(known > 0 ? [W.changes.known(known)] : []),
    ...(hidden > 0 ? [W.changes.hidden(hidden)] : []),
    ...(lookUps > 0 ? [W.changes.lookUps(lookUps)] : []),
  ];
  if (lines.length === 0) return <p>{W.wouldNothing}</p>;
  return (
    <>
      <p>{W.wouldChange}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
