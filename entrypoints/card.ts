import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountCard } from '../src/card/mount';
import { offerCard } from '../src/card/slot';

export default defineUnlistedScript(() => offerCard(mountCard));
