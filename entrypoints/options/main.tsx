import { startOptions } from '../../src/pages/start-options';

void startOptions(document);
