/** Starts the options page. */
import { render } from 'preact';
import { Options } from '../options/app';
import { dress } from './dress';
import { createOptionsLink } from './options-link';

/** Draws the options page into `#app`. */
export async function startOptions(document: Document): Promise<void> {
  dress(document, 'title_options');
  const link = await createOptionsLink(new AbortController().signal);
  const root = document.getElementById('app');
  if (root) render(<Options link={link} />, root);
}
