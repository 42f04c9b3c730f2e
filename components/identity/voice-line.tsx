import type { Voice } from '../../lib/messages';
import type { Text } from '../../lib/text';
import { useText } from '../ui/text';
import { AccountName, accountInWords } from './account-name';
import { Emblem } from './emblem';

/** Whose voice this is, in words: name, handle and host, with the emblem beside them. */
export function VoiceLine(props: { voice: Voice; id?: string; showsAccount?: boolean }) {
  const { voice, id, showsAccount = true } = props;
  const { identity, account } = voice;
  const text = useText();
  return (
    <div className="voice">
      {identity && <Emblem face={identity} />}
      <div id={id}>
        <div className="name">{identity ? <bdi>{identity.name}</bdi> : text('voice_none')}</div>
        {showsAccount && (
          <div className="account">
            {account ? <AccountName account={account} /> : text('voice_no_account')}
          </div>
        )}
      </div>
    </div>
  );
}

/** What the author should know of how the voice was decided; nothing where the page's account decided and all agree. */
export function VoiceNote({ voice }: { voice: Voice }) {
  const note = noteOn(voice, useText());
  if (!note) return null;
  return <p className={voice.differs || voice.rivals.length > 0 ? 'aside differs' : 'aside'}>{note}</p>;
}

function noteOn({ identity, decidedBy, account, rivals, differs }: Voice, text: Text): string | null {
  if (!identity) return text('voice_make');
  const { name } = identity;
  if (differs) return text('voice_differs', { other: differs.name, name });
  const [rival] = rivals;
  if (account && rival) {
    return text('voice_rival', {
      account: text('account_handle', { handle: account.handle }),
      rival: text('account_handle', { handle: rival.handle }),
    });
  }
  if (decidedBy === 'page') return null;
  return account
    ? text('voice_unbound', { account: accountInWords(account, text), name })
    : text('voice_unshown', { name });
}
