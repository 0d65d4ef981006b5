/** Starts the side panel. */
import { render } from 'preact';
import { Panel } from '../panel/app';
import { dress } from './dress';
import { createPanelLink } from './panel-link';

/** Draws the panel into `#app` once its line to the page stands. */
export async function startPanel(document: Document): Promise<void> {
  dress(document, 'title_panel');
  const link = await createPanelLink(new AbortController().signal);
  const root = document.getElementById('app');
  if (root) render(<Panel link={link} />, root);
}
