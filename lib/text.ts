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
  const { browser, chrome } = globalThis as { browser?: { i18n?: I18n }; chrome?: { i18n?: I18n } };
  const i18n = chrome?.i18n ?? browser?.i18n;
  const kept = new Map<string, string>();
  const lookup = (id: string): string => {
    const known = kept.get(id);
    if (known !== undefined) return known;
    try {
      const message = i18n?.getMessage(id) ?? '';
      kept.set(id, message);
      return message;
    } catch {
      return '';
    }
  };
  for (const id of ahead) for (const form of [id, `${id}_one`, `${id}_other`]) lookup(form);
  return newText<MessageId>(lookup, lookup('language_tag') || 'en');
}
