import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerMap } from '../src/map/slot';
import { startMap } from '../src/map/start';

export default defineUnlistedScript(() => offerMap(startMap()));
