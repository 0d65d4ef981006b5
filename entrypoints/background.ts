import { defineBackground } from 'wxt/utils/define-background';
import { startWorker } from '../src/worker/start';

export default defineBackground({ main: startWorker });
