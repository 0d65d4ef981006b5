/** Starts the reading list's page. */
import { render } from 'preact';
import { Notes } from '../notes/app';
import { createNotesLink } from './notes-link';

/** Draws the reading list into `#app`. */
export async function startNotes(document: Document): Promise<void> {
  const link = await createNotesLink(new AbortController().signal);
  const root = document.getElementById('app');
  if (root) render(<Notes link={link} />, root);
}
