/** What the reader can do with a card: know it, hide it here, copy it. Each says what it did and can be undone. */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/icon';
import { entryText, quoteText } from '../ui/plain-text';
import { squeezed } from '../ui/sentence';
import { WORDS } from '../ui/words';
import type { CardContent, CardHandlers, Verdict } from './contract';

/** What was done last. `verdict`: the way back. */
interface Done {
  text: string;
  bad?: boolean;
  back?: Verdict;
}

function doneFor(hushed: CardContent['hushed']): Done | null {
  if (hushed === 'known') return { text: WORDS.known, back: 'unknow' };
  return hushed === 'hidden' ? { text: WORDS.hidden, back: 'unhide' } : null;
}

const AFTER: Record<Verdict, CardContent['hushed']> = { know: 'known', hide: 'hidden', unknow: null, unhide: null };

/** The row below a card's text. */
export function Acts({ content, onVerdict }: { content: CardContent } & Pick<CardHandlers, 'onVerdict'>): JSX.Element {
  const [done, setDone] = useState<Done | null>(doneFor(content.hushed));
  useEffect(() => setDone(doneFor(content.hushed)), [content]);
  const row = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  // The pressed button gives way to its undo, or the undo to it. Focus goes there and not to the page, or who reads by
  // keyboard would lose their place.
  useLayoutEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    const root = row.current?.getRootNode();
    if (root instanceof ShadowRoot && !root.activeElement)
      row.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [done]);
  const say = (verdict: Verdict, { detail }: MouseEvent): void => {
    // A key's click has no count of presses.
    byKey.current = detail === 0;
    const after = doneFor(AFTER[verdict]) ?? { text: WORDS.undone };
    setDone(after);
    onVerdict(content.mark, verdict).catch(() => setDone({ text: WORDS.notKept, bad: true }));
  };
  const copy = (): void => {
    const { entry, member, annotation, article } = content;
    const introduction = member?.introduction ? squeezed(member.introduction.text) : null;
    const text = entry ? entryText(entry) : quoteText(annotation.title, introduction, article);
    // Absent on pages that are not served securely.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    (clipboard?.writeText(text) ?? Promise.reject()).then(
      () => setDone({ text: WORDS.copied }),
      () => setDone({ text: WORDS.copyFailed, bad: true }),
    );
  };
  const hushed = done?.back !== undefined;
  return (
    <div class="acts" ref={row}>
      <p class={done?.bad ? 'said bad' : 'said'} role="status">
        {done?.text}
      </p>
      {done?.back !== undefined && (
        <button type="button" class="act" onClick={(event) => done.back && say(done.back, event)}>
          {WORDS.undo}
        </button>
      )}
      {!hushed && content.entry && content.alternatives.length === 0 && (
        <button type="button" class="act" title={WORDS.knowMore} onClick={(event) => say('know', event)}>
          <Icon name="check" /> {WORDS.know}
        </button>
      )}
      {!hushed && (
        <button type="button" class="act" title={WORDS.hideMore} onClick={(event) => say('hide', event)}>
          <Icon name="hide" /> {WORDS.hide}
        </button>
      )}
      <button type="button" class="act" title={WORDS.copyMore} onClick={copy}>
        <Icon name="copy" /> {WORDS.copy}
      </button>
    </div>
  );
}
