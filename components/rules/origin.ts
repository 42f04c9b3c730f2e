import type { RuleSummary } from '../../lib/messages';
import type { Layer } from '../../rules/finding';

/** Where a rule comes from: its layer, and of what an admin sets by default also whether they advise it. */
export type Origin = Layer | 'admin-recommended';

export function originOf({ layer, recommended }: RuleSummary): Origin {
  return layer === 'admin-default' && recommended ? 'admin-recommended' : layer;
}
