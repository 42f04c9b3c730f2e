import { useState } from 'react';
import { beginningOf, hostOf, type KeptDraft } from '../../lib/kept';
import type { Face } from '../../lib/messages';
import type { MessageId, Text } from '../../lib/text';
import type { Account } from '../../rules/draft';
import { AccountName } from '../identity/account-name';
import { Emblem } from '../identity/emblem';
import { IdentitySelect } from '../identity/identity-select';
import { Said, useText } from '../ui/text';
import { KeptText } from './kept-text';

/** An identity that a draft can be kept for. */
export type Keeper = Face & { readonly accounts: readonly Account[] };

/** What can be done with a draft of the stash. */
export interface KeptActions {
  /** Answers what to do there, in words, or why it was not opened. */
  onOpen: (id: string) => Promise<string>;
  /** Answers whether the text is in the clipboard now. */
  onCopy: (text: string) => Promise<boolean>;
  onKeepFor: (id: string, identity: string) => void;
  onDelete: (id: string) => void;
}

const kinds: Readonly<Record<KeptDraft['kind'], MessageId | null>> = {
  post: null,
  reply: 'stash_reply',
  quote: 'stash_quote',
  comment: 'stash_comment',
  message: 'stash_message',
  article: 'stash_article',
  bio: 'stash_bio',
};

const attachments: Readonly<Record<KeptDraft['media'][number]['kind'], MessageId>> = {
  image: 'stash_image',
  video: 'stash_video',
  audio: 'stash_audio',
  other: 'stash_file',
};

/** One draft that was put by: for whom, where it comes from, its whole text, and what can be done with it. */
export function KeptItem({
  kept,
  identities,
  onOpen,
  onCopy,
  onKeepFor,
  onDelete,
}: KeptActions & {
  kept: KeptDraft;
  identities: readonly Keeper[];
}) {
  const text = useText();
  const [told, setTold] = useState('');
  const keeper = identities.find(({ id }) => id === kept.identity);
  const begins = beginningOf(kept.parts);
  const nobody = kept.identity === null ? 'stash_nobody' : 'stash_deleted_identity';

  function copy() {
    void onCopy(kept.parts.join('\n\n')).then((copied) =>
      setTold(text(copied ? 'card_report_copied' : 'card_report_by_hand')),
    );
  }

  return (
    <li className="panel stack wide">
      <div className="voice">
        {keeper && <Emblem face={keeper} />}
        <div>
          <h2 className="name">
            {keeper ? <Said id="stash_for" values={{ name: <bdi>{keeper.name}</bdi> }} /> : text(nobody)}
          </h2>
          <Origin kept={kept} />
        </div>
      </div>
      <KeptText parts={kept.parts} />
      {kept.media.length > 0 && (
        <p className="aside" dir="auto">
          {text('stash_attach', { media: attached(kept, text) })}
        </p>
      )}
      <div className="row ends kept-actions">
        <div className="row">
          {keeper && keeper.accounts.length > 0 && (
            <button
              type="button"
              className="button main"
              aria-label={labelOf('stash_open')}
              onClick={() => void onOpen(kept.id).then(setTold)}
            >
              {text('stash_open')}
            </button>
          )}
          <button type="button" className="button" aria-label={labelOf('stash_copy')} onClick={copy}>
            {text('stash_copy')}
          </button>
          <button
            type="button"
            className="button grave"
            aria-label={labelOf('delete')}
            onClick={() => onDelete(kept.id)}
          >
            {text('delete')}
          </button>
        </div>
        <IdentitySelect
          label={text('stash_keep_for')}
          identities={identities}
          all={keeper ? undefined : text('stash_choose')}
          value={keeper?.id ?? ''}
          onChange={(identity) => identity && onKeepFor(kept.id, identity)}
        />
      </div>
      {keeper?.accounts.length === 0 && (
        <p className="hint">{text('stash_no_account', { name: keeper.name })}</p>
      )}
      <p role="status" className="soft told">
        {told}
      </p>
    </li>
  );

  function labelOf(id: MessageId): string {
    return `${text(id)}: ${begins}`;
  }
}

/** When it was put by, on which page, as whom it would have gone out, and what it answers. */
function Origin({ kept: { time, address, from, kind, answers } }: { kept: KeptDraft }) {
  const text = useText();
  const day = new Intl.DateTimeFormat(text.locale, { dateStyle: 'medium', timeStyle: 'short' });
  const host = hostOf(address);
  const kindName = kinds[kind];
  return (
    <p className="account">
      <time dateTime={new Date(time).toISOString()}>{day.format(time)}</time>
      {host && (
        <>
          {text('separator')}
          <Said
            id="stash_written_on"
            values={{
              host: (
                <a href={address} target="_blank" rel="noreferrer">
                  <bdi>{host}</bdi>
                </a>
              ),
            }}
          />
        </>
      )}
      {from && (
        <>
          {text('separator')}
          <Said id="stash_from" values={{ account: <AccountName account={from} /> }} />
        </>
      )}
      {kindName && text('separator') + text(kindName)}
      {answers && (
        <>
          {kindName ? ' ' : text('separator')}
          <Said
            id="stash_answers"
            values={{ account: <bdi>{text('account_handle', { handle: answers })}</bdi> }}
          />
        </>
      )}
    </p>
  );
}

function attached({ media }: KeptDraft, text: Text): string {
  const named = media.map(({ kind, alt }) => {
    const name = text(attachments[kind]);
    return alt ? `${name} ${text('quoted', { words: alt })}` : name;
  });
  return new Intl.ListFormat(text.locale).format(named);
}
