import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnPage } from '../src/reader/start';

export default defineUnlistedScript(() => {
  void startOnPage(window);
});
