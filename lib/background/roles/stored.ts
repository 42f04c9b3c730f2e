import { z } from 'zod';
import { type PrivateKey, privateKeySchema } from '../../../rules/trust/key';
import { type Role, roleSchema } from '../../roles';
import { item } from '../stored-item';

/** By identity: what is known of a role beside it. */
export const roles = item<Record<string, Role>>({
  key: 'local:roles',
  schema: z.record(z.string(), roleSchema),
  version: 1,
  fallback: {},
});

/** The key that this browser signs hand-over files with; null until the first is made. It leaves this browser in no file. */
export const signingKey = item<PrivateKey | null>({
  key: 'local:signing-key',
  schema: z.lazy(privateKeySchema).nullable(),
  version: 1,
  fallback: null,
});
