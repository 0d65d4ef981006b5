import { startNotes } from '../../src/pages/start-notes';

void startNotes(document);
