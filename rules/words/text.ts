/** What a message's placeholders are filled with: `{name}` takes the value of that name. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * Says a message in one language. A number among the values is written as that language writes it, and `count` chooses the
 * plural: of `brief_notes`, `brief_notes_one` or `brief_notes_other`.
 */
export interface Text<Id extends string = string> {
  (id: Id, values?: Values): string;
  /** The message as it is written, placeholders and all. */
  raw(id: Id): string;
  /** “a, b and c”, or with “or”. */
  list(items: readonly string[], joined: 'and' | 'or'): string;
  /** A BCP 47 tag: the language that messages are in. */
  readonly locale: string;
}

/**
 * A text over messages; `lookup` answers with an empty string for a message that is not there.
 * @throws {Error} from the text, when the message is in no form there: a mistake of ours, not the reader's.
 */
export function newText<Id extends string = string>(
  lookup: (id: string) => string,
  locale: string,
): Text<Id> {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const said = (value: string | number) => (typeof value === 'number' ? numbers.format(value) : value);

  function messageFor(id: string, count: unknown): string {
    const plural =
      typeof count === 'number' && (lookup(`${id}_${plurals.select(count)}`) || lookup(`${id}_other`));
    const message = plural || lookup(id);
    if (!message) throw new Error(`There is no message “${id}” in ${locale}.`);
    return message;
  }

  const say = (id: Id, values: Values = {}) =>
    filled(messageFor(id, values.count), (name) => {
      const value = values[name];
      return value === undefined ? null : said(value);
    });
  return Object.assign(say, {
    raw: (id: Id) => messageFor(id, null),
    list: (items: readonly string[], joined: 'and' | 'or') =>
      new Intl.ListFormat(locale, { type: joined === 'and' ? 'conjunction' : 'disjunction' }).format(items),
    locale,
  });
}

/** The message with each placeholder replaced; one that nothing is known of stays as it is written. */
export function filled(message: string, fillWith: (name: string) => string | null): string {
  return message.replace(/\{(\w+)\}/g, (written, name: string) => fillWith(name) ?? written);
}
