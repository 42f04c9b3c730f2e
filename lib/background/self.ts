import type { Self } from '../../rules/self';
import type { InForce } from './policy/identities';

/** What an identity knows about itself, as rules about profiles and initials ask it. */
export function selfOf({ kind, name, ownNames = [], sites = [], contact, purpose, operator }: InForce): Self {
  return {
    // Nobody goes by “Me” on a site: what one calls one's own voice here is for oneself.
    names: kind === 'personal' ? ownNames : [name, ...ownNames],
    sites,
    contact: contact ?? '',
    purpose: purpose ?? '',
    operator: kind === 'role' ? (operator ?? '') : '',
  };
}
