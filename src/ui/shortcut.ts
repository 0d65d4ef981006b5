/** A keyboard command and the keys it is bound to; `keys` is empty where the reader has none set. */
export interface Shortcut {
  command: 'next' | 'previous' | 'open' | 'marks' | 'panel';
  keys: string;
}
