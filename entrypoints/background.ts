import { defineBackground } from 'wxt/utils/define-background';
import { seedIdentities } from '../lib/background/seed';
import { startBackground } from '../lib/background/start';

export default defineBackground(() => {
  const seed: unknown = import.meta.env.DEMARC_SEED;
  startBackground(seed ? seedIdentities(seed) : undefined);
});
