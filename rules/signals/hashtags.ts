import { counted } from './counted';

/** Hashtags on a list, or more than a post may have. */
export const hashtags = counted({
  name: 'hashtags',
  spans: (reading) => reading.hashtags,
  key: (text) => (text.startsWith('#') ? text.slice(1) : text).toLowerCase(),
});
