import { z } from 'zod';

/**
 * What was decided about a draft, as it passes from a page and as an audit records it. `posted`: nothing stopped it. `fixed`: a
 * proposed fix was put in. `overridden`: posted against the code. `held` and `blocked`: a press of Post was stopped. `moved`:
 * taken to another identity. `dismissed`: a rule is wrong here, by the author's word. `unchecked`: posted although it could not
 * be checked.
 */
export const decidedSchema = z.enum([
  'posted',
  'fixed',
  'overridden',
  'held',
  'blocked',
  'moved',
  'dismissed',
  'unchecked',
]);
export type Decided = z.infer<typeof decidedSchema>;
