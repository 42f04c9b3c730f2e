import { defineBackground } from 'wxt/utils/define-background';
import { seedIdentities } from '../lib/background/seed';
import { startBackground } from '../lib/background/start';

export default defineBackground(() => {
  startBackground();
  if (import.meta.env.DEMARC_SEED) void seedIdentities(import.meta.env.DEMARC_SEED);
});
