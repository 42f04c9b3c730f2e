import { readFileSync } from 'node:fs';
import { inWords, type Saying } from '../words/saying';
import { newText, type Text } from '../words/text';

/** The message file that the extension shows in English; the command line says the same. */
const file = new URL('../../public/_locales/en/messages.json', import.meta.url);

let text: Text | undefined;

/** What the engine has to say, in English. */
export function english(): Text {
  text ??= read();
  return text;
}

/** Something that the engine says, in English. */
export function inEnglish(saying: Saying): string {
  return inWords(saying, english());
}

function read(): Text {
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  return newText((id) => messages[id]?.message ?? '', 'en');
}
