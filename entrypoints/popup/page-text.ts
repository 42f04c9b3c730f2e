import { readyText } from '../../lib/own-messages';
import type { Text } from '../../lib/text';

/** What a page of ours says, in the language of the browser, of which the document is from then on. */
export async function pageText(): Promise<Text> {
  const text = await readyText();
  document.documentElement.lang = text.locale;
  document.documentElement.dir = text('direction');
  return text;
}
