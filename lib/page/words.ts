/**
 * One message by its id, with what it is in English: `words({ page_late })`, where `page_late` is imported from the English
 * message file, of which a bundle keeps nothing else.
 */
type Message = Readonly<Record<string, { readonly message: string }>>;

interface I18n {
  getMessage(id: string): string;
}

/**
 * The message in the language of the browser, its placeholders filled. Once the extension was updated under an open page the
 * browser answers no more, and there is most to be said then: so the English is at hand.
 */
export function words(message: Message, values: Readonly<Record<string, string>> = {}): string {
  const [[id, { message: english }] = ['', { message: '' }]] = Object.entries(message);
  return (translated(id) || english).replace(
    /\{(\w+)\}/g,
    (written, name: string) => values[name] ?? written,
  );
}

function translated(id: string): string {
  const { browser, chrome } = globalThis as { browser?: { i18n?: I18n }; chrome?: { i18n?: I18n } };
  try {
    return (browser?.i18n ?? chrome?.i18n)?.getMessage(id) ?? '';
  } catch {
    return '';
  }
}
