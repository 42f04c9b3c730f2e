import { readFileSync } from 'node:fs';
import type { MessageId, Text } from '../../lib/text';
import { newText } from '../../rules/words/text';

const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  { message: string }
>;

/** What the browser answers for a message in English; nothing for one that is not there. */
export function englishMessage(id: string): string {
  return messages[id]?.message ?? '';
}

/** The real English messages. */
export const english: Text = newText<MessageId>(englishMessage, 'en');
