import { StashList } from '../../components/stash/stash-list';
import { useText } from '../../components/ui/text';
import { openKept } from '../../lib/background/moving';
import { dropKept, keepFor } from '../../lib/background/stash';
import type { Identity } from '../../lib/background/storage';
import type { OptionsStores } from './stores';

/** The drafts that their author put by: to read, to copy, to post where they belong, to keep for another identity, to delete. */
export function StashPlace(props: { stores: OptionsStores; identities: readonly Identity[] }) {
  const { stores, identities } = props;
  const text = useText();
  const drafts = stores.stash((store) => store.value);
  if (!drafts) return null;

  async function open(id: string): Promise<string> {
    try {
      const { account, identity, way } = await openKept(id);
      if (!account) return text('stash_no_account', { name: identity.name });
      return text(way === 'filled' ? 'stash_opened_filled' : 'stash_opened', {
        host: account.host,
        account: text('account_handle', { handle: account.handle }),
        put: text('card_put_here'),
      });
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  return (
    <>
      <p className="hint">{text('stash_hint')}</p>
      <StashList
        drafts={drafts}
        identities={identities}
        onOpen={open}
        onCopy={copied}
        onKeepFor={(id, identity) => void keepFor(id, identity)}
        onDelete={(id) => void dropKept(id)}
      />
    </>
  );
}

function copied(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
