import type en from '../public/_locales/en/messages.json';
import { type Text as AnyText, newText } from '../rules/words/text';

type Key = keyof typeof en;
type Counted = 'one' | 'other';

/** A message that can be said; one that has a form for each number goes by what its forms have in common. */
export type MessageId =
  | Exclude<Key, `${string}_${Counted}`>
  | (Key extends infer K ? (K extends `${infer Base}_${Counted}` ? Base : never) : never);

/** Says our messages in the language of the browser. */
export type Text = AnyText<MessageId>;

interface I18n {
  getMessage(id: string): string;
}

/**
 * The browser's messages, asked without the polyfill, which they do not need and the card is too small for. Once the extension
 * was updated under an open page the browser answers no more: what a page may have to say then is named in `ahead`, and is
 * asked for at once and kept.
 */
export function browserText(ahead: readonly MessageId[] = []): Text {
  const kept = new Map<string, string>();
  const lookup = (id: string): string => {
    const message = kept.get(id) ?? messageOf(id);
    // One that is not there may be there the next time, see `hasMessages`.
    if (message !== '') kept.set(id, message);
    return message;
  };
  for (const id of ahead) for (const form of [id, `${id}_one`, `${id}_other`]) lookup(form);
  return newText<MessageId>(lookup, lookup('language_tag') || 'en');
}

/**
 * Whether the browser answers with messages. Chromium 156 that has just been started does not for a moment, in about one of
 * forty starts, nor does any browser once the extension was updated under an open page.
 */
export function hasMessages(): boolean {
  return messageOf('language_tag') !== '';
}

/** Milliseconds until the browser is asked for messages again, and after which no more is waited for them. */
const again = 20;
const patience = 5_000;

/** The browser's messages, for a page that is nothing without them: once they are there. */
export async function readyText(): Promise<Text> {
  for (let waited = 0; !hasMessages() && waited < patience; waited += again) {
    await new Promise((done) => setTimeout(done, again));
  }
  return browserText();
}

function messageOf(id: string): string {
  const { browser, chrome } = globalThis as { browser?: { i18n?: I18n }; chrome?: { i18n?: I18n } };
  try {
    return (chrome?.i18n ?? browser?.i18n)?.getMessage(id) ?? '';
  } catch {
    return '';
  }
}
