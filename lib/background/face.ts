import type { Face } from '../messages';
import type { InForce } from './policy/identities';

/** What is shown of an identity, without its accounts and rules. */
export function faceOf({ id, kind, name, emblem, colour, managed }: InForce): Face {
  return { id, kind, name, emblem, colour, ...(managed && { organisation: managed.organisation }) };
}
