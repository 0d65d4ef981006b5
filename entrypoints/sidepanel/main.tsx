import { startPanel } from '../../src/pages/start-panel';

void startPanel(document);
