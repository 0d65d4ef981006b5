/** Starts the reading list's page. */
import { render } from 'preact';
import { Notes } from '../notes/app';
import { dress } from './dress';
import { createNotesLink } from './notes-link';

/** Draws the reading list into `#app`. */
export async function startNotes(document: Document): Promise<void> {
  dress(document, 'title_notes');
  const link = await createNotesLink(new AbortController().signal);
  const root = document.getElementById('app');
  if (root) render(<Notes link={link} />, root);
}
