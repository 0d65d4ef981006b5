/** Starts the welcome page. */
import { render } from 'preact';
import { Welcome } from '../welcome/app';
import { dress } from './dress';
import { createWelcomeActions } from './welcome-actions';

/** Draws the welcome page into `#app`; its sample article comes to life when it stands. */
export async function startWelcome(document: Document): Promise<void> {
  dress(document, 'title_welcome');
  const actions = await createWelcomeActions(new AbortController());
  const root = document.getElementById('app');
  if (root) render(<Welcome actions={actions} />, root);
}
