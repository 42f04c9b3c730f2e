import { counted } from './counted';

/** Emoji on a list, in any skin tone, or more than a post may have. */
export const emoji = counted({
  name: 'emoji',
  spans: (reading) => reading.emoji,
  key: (text) => text.replace(/[\u{1F3FB}-\u{1F3FF}\uFE0F]/gu, ''),
});
