/**
 * What the reader and the card's view say to each other. Types only: the reader's bundle takes nothing else from the
 * view, whose code is put into the page when a card is first needed. Both sides run in the same isolated world, so
 * content is handed over by reference.
 */
import type { Annotation, ArticleText, CastMember, EntryRef } from '../annotate/types';
import type { Entry, Kind } from '../glossary/types';
import type { DrawMap } from '../map/contract';

/** Someone or something else that the mention could mean; the card shows all of them side by side. */
export interface Alternative {
  title: string;
  kind: Kind | null;
  /** One line on it: the entry's gloss, or the article's own introduction, or null. */
  gloss: string | null;
  /** Set where pressing it can show a whole entry. */
  entry: EntryRef | null;
}

/** Everything a card shows of one mention. Nothing in it is fetched later. */
export interface CardContent {
  annotation: Annotation;
  /** The reader's number for the mention. */
  mark: number;
  /** The member of the cast that the mention belongs to; null only where the answer is damaged. */
  member: CastMember | null;
  /** Those of every mention of the same member, in order; holds `mark`. */
  mentionMarks: readonly number[];
  /** The whole entry, or null where only the article knows the thing. */
  entry: Entry | null;
  /** Empty where the answer is clear. All who could be meant where the member itself only stands for them ({@link CastMember.alternatives}). */
  alternatives: readonly Alternative[];
  /** Source of quotes, of the date that splits timelines, and of the language of quotes. By reference, never copied. */
  article: ArticleText;
  /** Whether the reader knows it already, or has hidden it on this page. */
  hushed: 'known' | 'hidden' | null;
}

/** What the reader can say of what a card shows. Undoing is one of them. */
export type Verdict = 'know' | 'unknow' | 'hide' | 'unhide';

/** Where the mention stands on the screen. Read again whenever something moves. */
export interface CardAnchor {
  /** One rectangle a line of the mention, in viewport pixels. Empty: it is gone, and the card hides. */
  rects(): readonly DOMRect[];
  /** An element around the mention, so that its scrolling boxes are watched. */
  element(): Element | null;
}

/** What the view asks of the reader. */
export interface CardHandlers {
  /** The close button, Escape inside the card, or Tab past its end. Focus has already been given back. */
  onClose(): void;
  /** Previous or next mention: scroll there and show its card (by `show` with `focus` false: focus stays on the button). */
  onJump(mark: number): void;
  /** One entry of the glossary, for a link inside the card. Null: not there any more. May reject. */
  lookUp(ref: EntryRef): Promise<Entry | null>;
  /** The map's code. May reject: then there is no map. */
  loadMap(): Promise<DrawMap>;
  onPointerEnter(): void;
  onPointerLeave(): void;
  /** Said of a mention: that it is known, or not wanted here, or neither after all. Rejects where it could not be stored. */
  onVerdict(mark: number, verdict: Verdict): Promise<void>;
  /** The pin was pressed; the reader tells its state machine. */
  onPin(pinned: boolean): void;
  /** Focus came into or left the card. */
  onFocus(inside: boolean): void;
}

/** Mounted once a page, shown and hidden many times. No element of ours is in the page while it is hidden. */
export interface CardView {
  /**
   * Shows the content at the anchor, in place of what was shown. With `focus`, focus moves into the card, and back
   * to where it was when the card hides.
   */
  show(content: CardContent, anchor: CardAnchor, options: { focus: boolean; pinned: boolean }): void;
  /** Takes the card and its host element out of the page. Gives focus back if it was inside. Harmless when hidden. */
  hide(): void;
  /** Finds its place again, after something moved that cannot be watched. */
  update(): void;
  readonly shown: boolean;
  /** The card's box in viewport pixels, or null when hidden: for the corridor. */
  rect(): DOMRect | null;
  /** Whether an event happened in the card (its composed path holds our host). */
  contains(event: Event): boolean;
  /** Ends everything: listeners, observers, elements. */
  destroy(): void;
}

/** What `src/card/mount.tsx` exports. */
export type MountCard = (document: Document, handlers: CardHandlers) => CardView;
