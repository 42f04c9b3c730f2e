import { counted } from './counted';

/** Mentions of accounts on a list, or more than a post may have. */
export const mentions = counted({
  name: 'mentions',
  spans: (reading) => reading.mentions,
  key: (text) => (text.startsWith('@') ? text.slice(1) : text).toLowerCase(),
});
