/** The keys that commands are bound to, as the reader set them in the browser. */
import { browser } from 'wxt/browser';
import type { Shortcut } from '../panel/link';

const NAMES: Record<string, Shortcut['command']> = {
  next: 'next',
  previous: 'previous',
  open: 'open',
  marks: 'marks',
  _execute_action: 'panel',
};

/** Every command with its keys, in the order of the manifest. */
export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, shortcut }) => {
    const command = NAMES[name ?? ''];
    return command ? [{ command, keys: shortcut ?? '' }] : [];
  });
}
