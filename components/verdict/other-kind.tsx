import { useEffect, useId, useRef } from 'react';
import type { MessageId } from '../../lib/text';
import type { PostKind } from '../../rules/past';
import { kindNames } from '../ledger/kind-names';
import { useText } from '../ui/text';

/** How an author says that a draft is not what it is taken for. */
export const denials = {
  share: 'card_not_share',
  conversation: 'card_not_conversation',
  encouragement: 'card_not_encouragement',
  introduction: 'card_not_introduction',
  promotion: 'card_not_promotion',
  personal: 'card_not_personal',
  'complaint-answer': 'card_not_complaint_answer',
} as const satisfies Record<PostKind, MessageId>;

/** Here from the names, because the engine's own list would bring its schema library into every page. */
const kinds = Object.keys(kindNames) as PostKind[];

/** What a draft is for instead of what it is taken for, each kind by one press. */
export function OtherKind({ taken, onCorrect }: { taken: PostKind; onCorrect: (kind: PostKind) => void }) {
  const text = useText();
  const label = useId();
  const place = useRef<HTMLFieldSetElement>(null);

  // It opens below what was pressed, where the card may have to be scrolled for it.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <fieldset className="stack wrong" aria-labelledby={label} ref={place}>
      <p className="label" id={label}>
        {text('card_what_for')}
      </p>
      <div className="row">
        {kinds
          .filter((kind) => kind !== taken)
          .map((kind) => (
            <button type="button" className="button" key={kind} onClick={() => onCorrect(kind)}>
              {text(kindNames[kind])}
            </button>
          ))}
      </div>
      <p className="hint">{text('card_what_for_hint')}</p>
    </fieldset>
  );
}
