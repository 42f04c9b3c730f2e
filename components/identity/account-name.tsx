import type { Text } from '../../lib/text';
import type { Account } from '../../rules/draft';
import { Said, useText } from '../ui/text';

/** An account as it is read: `@grace on site.example`. Handles and hosts keep their own direction. */
export function AccountName({ account, softHost = false }: { account: Account; softHost?: boolean }) {
  const text = useText();
  const handle = <bdi>{text('account_handle', { handle: account.handle })}</bdi>;
  const host = <bdi className={softHost ? 'soft' : undefined}>{account.host}</bdi>;
  return <Said id="account_on" values={{ account: handle, host }} />;
}

/** The same for a label that is only read out. */
export function accountInWords({ handle, host }: Account, text: Text): string {
  return text('account_on', { account: text('account_handle', { handle }), host });
}
