import { startPrint } from '../../src/pages/start-print';

void startPrint(document);
