import type { MessageId } from '../../lib/text';
import type { PostKind } from '../../rules/past';

/** What each kind of post is called. */
export const kindNames: Record<PostKind, MessageId> = {
  share: 'ledger_kind_share',
  conversation: 'ledger_kind_conversation',
  encouragement: 'ledger_kind_encouragement',
  introduction: 'ledger_kind_introduction',
  promotion: 'ledger_kind_promotion',
  personal: 'ledger_kind_personal',
  'complaint-answer': 'ledger_kind_complaint_answer',
};
