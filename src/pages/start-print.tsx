/** Starts the print page. The fragment of its address names the tab whose article is printed. */
import { render } from 'preact';
import { Print } from '../print/app';
import { dress } from './dress';
import { createPrintLink } from './print-link';

/** Draws the print page into `#app`. */
export function startPrint(document: Document): void {
  dress(document, 'title_print');
  const link = createPrintLink(Number(document.location.hash.slice(1)));
  const root = document.getElementById('app');
  if (root) render(<Print link={link} />, root);
}
