/** What every page of ours says of itself in the interface's language. */
import { LANG, type MessageKey, t } from '../ui/catalogue';

/** Sets the page's language and title. */
export function dress(document: Document, title: MessageKey): void {
  document.documentElement.lang = LANG;
  document.title = t(title);
}
