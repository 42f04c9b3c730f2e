import type { items } from '../../../lib/background/storage';

interface Sample {
  name: keyof typeof items;
  version: number;
  /** Exactly as that version of Demarc wrote it. */
  stored: unknown;
  /** What it reads as today, where that differs. */
  read?: unknown;
}

/** Frozen samples of what each version stored. One is added with each new version, and none is ever changed. */
export const samples: readonly Sample[] = [
  {
    name: 'identities',
    version: 1,
    stored: [
      {
        id: 'b3c1a8de-6a3f-4a5e-9a39-5f6f0a0a7a11',
        kind: 'role',
        name: 'Grace Ministry',
        emblem: 'GM',
        colour: '#6d28d9',
        accounts: [{ host: 'mastodon.example', handle: 'graceministry' }],
        packs: ['ministry'],
        off: [{ pack: 'ministry', rule: 'say-guests' }],
        rules: [
          {
            id: 'no-raffles',
            say: 'We do not announce raffles.',
            level: 'warn',
            dont: { terms: ['raffle'] },
            flags: ['Big raffle tonight'],
            passes: [],
          },
        ],
      },
    ],
    read: [
      {
        id: 'b3c1a8de-6a3f-4a5e-9a39-5f6f0a0a7a11',
        kind: 'role',
        name: 'Grace Ministry',
        emblem: 'GM',
        colour: '#6d28d9',
        accounts: [{ host: 'mastodon.example', handle: 'graceministry' }],
        packs: ['ministry'],
        off: [{ pack: 'ministry', rule: 'say-guests' }],
        rules: [
          {
            id: 'no-raffles',
            say: 'We do not announce raffles.',
            level: 'warn',
            dont: { terms: ['raffle'] },
            flags: ['Big raffle tonight'],
            passes: [],
          },
        ],
        asksWho: false,
      },
    ],
  },
  { name: 'choice', version: 1, stored: 'b3c1a8de-6a3f-4a5e-9a39-5f6f0a0a7a11' },
  { name: 'addedSites', version: 1, stored: ['mastodon.example'] },
  { name: 'offSites', version: 1, stored: ['site.example'] },
  {
    name: 'decisions',
    version: 1,
    stored: [
      {
        time: 1795000000000,
        identity: 'b3c1a8de-6a3f-4a5e-9a39-5f6f0a0a7a11',
        host: 'mastodon.example',
        rules: [{ pack: 'ministry', rule: 'no-alcohol' }],
        reason: 'It is about our root beer stall.',
      },
    ],
  },
  {
    name: 'tabStates',
    version: 1,
    stored: {
      '12': {
        frame: 0,
        origin: 'https://mastodon.example',
        voice: { identity: null, decidedBy: 'nobody', account: null, differs: null },
        verdict: { state: 'not-checked', reason: 'You have no identity yet.' },
      },
    },
    read: {
      '12': {
        frame: 0,
        origin: 'https://mastodon.example',
        voice: { identity: null, decidedBy: 'nobody', account: null, rivals: [], differs: null },
        verdict: { state: 'not-checked', reason: 'You have no identity yet.' },
      },
    },
  },
  {
    name: 'siteHealth',
    version: 1,
    stored: { 'mastodon.example': { time: 1795000000000, changed: 'outran', adapter: 'mastodon/post' } },
  },
  {
    name: 'diagnostics',
    version: 1,
    stored: [{ time: 1795000000000, key: 'local:choice', problem: 'Expected a string.' }],
  },
];
