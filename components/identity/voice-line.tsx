import type { Voice } from '../../lib/messages';
import { Emblem } from './emblem';

/** Whose voice this is, in words: name, handle and host, with the emblem beside them. */
export function VoiceLine(props: { voice: Voice; id?: string; showsAccount?: boolean }) {
  const { voice, id, showsAccount = true } = props;
  const { identity, account } = voice;
  return (
    <div className="voice">
      {identity && <Emblem face={identity} />}
      <div id={id}>
        <div className="name">{identity?.name ?? 'No identity yet'}</div>
        {showsAccount && (
          <div className="account">
            {account ? `@${account.handle} on ${account.host}` : 'Account not shown by this page'}
          </div>
        )}
      </div>
    </div>
  );
}

/** What the author should know of how the voice was decided; nothing where the page's account decided and all agree. */
export function VoiceNote({ voice }: { voice: Voice }) {
  const note = noteOn(voice);
  if (!note) return null;
  return <p className={voice.differs || voice.rivals.length > 0 ? 'aside differs' : 'aside'}>{note}</p>;
}

function noteOn({ identity, decidedBy, account, rivals, differs }: Voice): string | null {
  if (!identity)
    return 'Make an identity in Demarc’s popup, so that there is a code of conduct to check against.';
  if (differs) return `You chose ${differs.name} in the popup, but this page posts as ${identity.name}.`;
  const [rival] = rivals;
  if (account && rival) {
    return `One place on this page says @${account.handle}, another @${rival.handle}: make sure which it is.`;
  }
  if (decidedBy === 'page') return null;
  return account
    ? `@${account.handle} on ${account.host} belongs to none of your identities, so your choice, ${identity.name}, applies.`
    : `This page does not show which account it posts as, so your choice, ${identity.name}, applies.`;
}
