import type { MessageId } from '../../text';
import { text } from '../words';
import type { StoredTrouble } from './stored';

/** What hinders a subscription, in the language of the browser. */
export function saidTrouble({
  id,
  values,
}: {
  id: string;
  values: Readonly<StoredTrouble['values']>;
}): string {
  const moment = new Intl.DateTimeFormat(text().locale, { dateStyle: 'medium', timeStyle: 'short' });
  const said = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? moment.format(value.moment) : value,
  ]);
  try {
    return text()(id as MessageId, Object.fromEntries(said));
  } catch {
    // It was stored by a Demarc that had other words.
    return id;
  }
}
