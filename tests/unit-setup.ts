/** Gives the views' words to tests in Node. */
import { catalogues } from '../src/tools/locales';

const texts = catalogues().get('en') ?? {};
Object.assign(globalThis, { chrome: { i18n: { getMessage: (key: string) => texts[key] ?? '' } } });
