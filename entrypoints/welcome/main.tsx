import { startWelcome } from '../../src/pages/start-welcome';

void startWelcome(document);
