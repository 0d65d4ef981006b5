/** Puts the real views into a bare page with invented data. Everything hangs on one global that the script calls. */
import { render } from 'preact';
import type { CardContent, CardView } from '../../src/card/contract';
import { mountCard } from '../../src/card/mount';
import { drawMap } from '../../src/map/draw';
import { Notes } from '../../src/notes/app';
import { Options } from '../../src/options/app';
import { Panel } from '../../src/panel/app';
import { Print } from '../../src/print/app';
import { Welcome } from '../../src/welcome/app';
import { ANNOTATED, ARTICLE } from './data';
import { notesLink, optionsLink, type PanelChange, panelLink, printLink, welcomeActions } from './links';

function content(index: number, change: Partial<CardContent> = {}): CardContent {
  const annotation = ANNOTATED.annotations[index];
  if (!annotation) throw new Error(`no annotation ${index}`);
  const member = ANNOTATED.cast[annotation.cast] ?? null;
  const entry = annotation.entry ? (ANNOTATED.entries[`sidelight/${annotation.entry.id}`] ?? null) : null;
  return {
    annotation,
    mark: index,
    member,
    mentionMarks: member?.annotations ?? [index],
    entry,
    alternatives: [],
    article: ARTICLE,
    hushed: null,
    ...change,
  };
}

let view: CardView | null = null;
const log: string[] = [];

/** Shows the card of the first mention with this text, anchored at the element that holds it. */
function card(
  text: string,
  options: {
    selector?: string;
    focus?: boolean;
    undated?: boolean;
    either?: boolean;
    hushed?: CardContent['hushed'];
  } = {},
): void {
  const element = document.querySelector(options.selector ?? '#mention');
  if (!element) throw new Error('no mention');
  element.scrollIntoView({ block: 'nearest' });
  const open = (index: number, focus: boolean): void => {
    view ??= mountCard(document, {
      onClose: () => log.push('close'),
      onJump: (to) => {
        log.push(`jump ${to}`);
        open(to, false);
      },
      lookUp: async ({ pack, id }) => ANNOTATED.entries[`${pack}/${id}`] ?? null,
      onVerdict: async (mark, verdict) => void log.push(`${verdict} ${mark}`),
      loadMap: async () => drawMap,
      onPointerEnter: () => log.push('enter'),
      onPointerLeave: () => log.push('leave'),
      onPin: (pinned) => log.push(`pin ${pinned}`),
      onFocus: (inside) => log.push(`focus ${inside}`),
    });
    view.show(
      content(index, {
        ...(options.hushed ? { hushed: options.hushed } : {}),
        ...(options.undated ? { article: { ...ARTICLE, date: null } } : {}),
        ...(options.either
          ? {
              alternatives: [
                {
                  title: 'Kim Yo-jong',
                  kind: 'person',
                  gloss: 'sister of Kim Jong-un and one of his chief propagandists',
                  entry: { pack: 'sidelight', id: 'hanoi-summit' },
                },
              ],
            }
          : {}),
      }),
      { rects: () => [...element.getClientRects()], element: () => element },
      { focus, pinned: false },
    );
  };
  const index = ANNOTATED.annotations.findIndex((annotation) => annotation.text === text);
  open(index, options.focus ?? false);
}

function root(): HTMLElement {
  const element = document.createElement('div');
  document.body.append(element);
  return element;
}

/** The panel, showing the invented article unless changed. */
function panel(change: PanelChange = {}): void {
  render(<Panel link={panelLink(change, log)} />, root());
}
function welcome(everySite = false): void {
  render(<Welcome actions={welcomeActions(everySite, log)} />, root());
}
function options(origins: string[] = []): void {
  render(<Options link={optionsLink(origins, log)} />, root());
}

function notes(keeping = true): void {
  render(<Notes link={notesLink(keeping, log)} />, root());
}
function print(): void {
  render(<Print link={printLink(log)} />, root());
}

Object.assign(globalThis, {
  gallery: { card, hide: () => view?.hide(), log, panel, welcome, options, notes, print, view: () => view },
});
