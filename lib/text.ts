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
    // One that is not there may be there the next time, see `ensureMessages`.
    if (message !== '') kept.set(id, message);
    return message;
  };
  for (const id of ahead) for (const form of [id, `${id}_one`, `${id}_other`]) lookup(form);
  return newText<MessageId>(lookup, lookup('language_tag') || 'en');
}

/** Our messages as our own files have them, for a browser that has none. */
let own: ReadonlyMap<string, string> = new Map();

/** Has what the browser does not say be said by these, see `ensureMessages`. */
export function keepOwnMessages(messages: ReadonlyMap<string, string>): void {
  own = messages;
}

/** Whether there are messages to answer with: once the extension was updated under an open page there are none. */
export function hasMessages(): boolean {
  return messageOf('language_tag') !== '';
}

function messageOf(id: string): string {
  const { browser, chrome } = globalThis as { browser?: { i18n?: I18n }; chrome?: { i18n?: I18n } };
  try {
    return (chrome?.i18n ?? browser?.i18n)?.getMessage(id) || (own.get(id) ?? '');
  } catch {
    return own.get(id) ?? '';
  }
}
