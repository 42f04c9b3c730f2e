import type { Identity } from '../../lib/background/storage';

const accountsOf = (name: string): Identity['accounts'] => [
  { host: 'x.com', handle: name },
  { host: 'bsky.app', handle: `${name}.bsky.social` },
  { host: 'mastodon.example', handle: name },
  // The playground's stand-in for a Mastodon instance.
  { host: 'mastodon.localhost', handle: name },
];

/** The ministry's voice: what it posts is checked against the ministry's code of conduct. */
export const graceMinistry: Identity = {
  id: 'grace-ministry',
  kind: 'business',
  name: 'Grace Ministry',
  emblem: 'GM',
  colour: '#2f5fb3',
  accounts: accountsOf('graceministry'),
  packs: ['ministry'],
  off: [],
  rules: [],
  asksWho: false,
  templates: [],
};

/** The person's own voice, in the same browser. */
export const me: Identity = {
  id: 'me',
  kind: 'personal',
  name: 'Me',
  emblem: 'Me',
  colour: '#2e7d4f',
  accounts: accountsOf('patmiller'),
  packs: ['personal'],
  off: [],
  rules: [],
  asksWho: false,
  templates: [],
};
