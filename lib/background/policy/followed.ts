import { identitiesInForce } from '../identities';
import { keptPolicy } from '../storage';
import { standing } from './in-force';
import { sitesInForce } from './sites';

/** What is in force under a policy, for showing it and following it. */
export const followed = {
  identities: identitiesInForce,
  sites: sitesInForce,
  policy: {
    get: standing,
    watch: (changed: (now: Awaited<ReturnType<typeof standing>>) => void) =>
      keptPolicy.watch(() => void standing().then(changed)),
  },
};
