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
        templates: [],
      },
    ],
  },
  {
    name: 'identities',
    version: 2,
    stored: [
      {
        id: 'b3c1a8de-6a3f-4a5e-9a39-5f6f0a0a7a11',
        kind: 'role',
        name: 'Grace Ministry',
        emblem: 'GM',
        colour: '#6d28d9',
        accounts: [{ host: 'mastodon.example', handle: 'graceministry' }],
        packs: ['ministry'],
        off: [],
        rules: [],
        asksWho: true,
        timeZone: 'Europe/Madrid',
        ownNames: ['Grace Ministry'],
        operator: 'Sam Rivers',
        templates: [
          {
            id: '6f0d2f8e-27b1-4a52-8d0b-7a5e3c6a9b33',
            name: 'Sign-off',
            text: 'Grace and peace,\nSam at Grace Ministry',
          },
        ],
      },
    ],
  },
  {
    name: 'identities',
    version: 2,
    stored: [
      {
        id: 'b3c1a8de-6a3f-4a5e-9a39-5f6f0a0a7a11',
        kind: 'business',
        name: 'Grace Ministry',
        emblem: 'GM',
        colour: '#6d28d9',
        accounts: [{ host: 'mastodon.example', handle: 'graceministry' }],
        packs: [],
        off: [],
        rules: [],
        asksWho: false,
        sites: ['grace.example'],
        contact: 'hello@grace.example',
        purpose: 'A church by the lake, open to all.',
        templates: [],
        set: ['sites', 'contact', 'purpose'],
      },
    ],
  },
  { name: 'choice', version: 1, stored: 'b3c1a8de-6a3f-4a5e-9a39-5f6f0a0a7a11' },
  { name: 'addedSites', version: 1, stored: ['mastodon.example'] },
  { name: 'offSites', version: 1, stored: ['site.example'] },
  { name: 'onSites', version: 1, stored: ['site.example'] },
  {
    name: 'keptPolicy',
    version: 1,
    stored: {
      state: 'present',
      data: { organisation: 'Grace Ministry' },
      mark: '5b0c1f2e-3b62-4c7e-9a77-6a9d6c5b2f10',
      since: 1795000000000,
      problem: 'identities: is not JSON',
    },
  },
  { name: 'policyMissed', version: 1, stored: 1795000000000 },
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
        isEmpty: false,
      },
    },
  },
  {
    name: 'siteHealth',
    version: 1,
    stored: { 'mastodon.example': { time: 1795000000000, changed: 'outran', adapter: 'mastodon/post' } },
  },
  {
    name: 'stash',
    version: 1,
    stored: [
      {
        id: '0e6a5a52-2f0e-4f7c-9d0b-0d6f6a1f4b11',
        time: 1795000000000,
        identity: 'b3c1a8de-6a3f-4a5e-9a39-5f6f0a0a7a11',
        from: { host: 'x.com', handle: 'graceministry' },
        parts: ['Beer and burgers on the weekend yum yum'],
        kind: 'reply',
        address: 'https://x.com/patguest/status/1',
        answers: 'patguest',
        media: [{ kind: 'image', alt: null }],
      },
    ],
  },
  {
    name: 'dismissals',
    version: 1,
    stored: [
      {
        id: '5f1a6a57-9d55-4f29-8a58-2f3f5a5d6c22',
        time: 1795000000000,
        until: 1802776000000,
        identity: 'b3c1a8de-6a3f-4a5e-9a39-5f6f0a0a7a11',
        pack: 'ministry',
        rule: 'no-alcohol',
        say: 'We do not talk about drinking on ministry channels.',
        phrase: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
    ],
  },
  {
    name: 'draftDismissals',
    version: 1,
    stored: { '12': ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'] },
  },
  {
    name: 'digestKey',
    version: 1,
    stored: '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
  },
  {
    name: 'ledgerSettings',
    version: 1,
    stored: { keepDays: 90, off: ['b3c1a8de-6a3f-4a5e-9a39-5f6f0a0a7a11'] },
  },
  {
    name: 'ledgerPlace',
    version: 1,
    stored: {
      name: 'demarc-ledger-0c2f6f7e-52a5-4f0d-9a51-4c1d7d1b0f44',
      damaged: ['demarc-ledger'],
    },
  },
  {
    name: 'kindCorrections',
    version: 1,
    stored: {
      'b3c1a8de-6a3f-4a5e-9a39-5f6f0a0a7a11': [
        { from: 'share', to: 'promotion', sketch: '', shape: 'post', hosts: ['grace.example'] },
      ],
    },
  },
  {
    name: 'circles',
    version: 1,
    stored: {
      'b3c1a8de-6a3f-4a5e-9a39-5f6f0a0a7a11': [
        { id: 'press', name: 'Press', members: ['ann@news.example', 'daily.example'], aim: 20 },
        { id: 'peers', name: 'Peers', members: [], aim: null },
      ],
    },
  },
  {
    name: 'draftKinds',
    version: 1,
    stored: { '12': [{ words: 'p0Lk9jUh7yGt5rFd', sketch: '0aB_9-', kind: 'conversation' }] },
  },
  { name: 'leftTabs', version: 1, stored: [12] },
  {
    name: 'roles',
    version: 1,
    stored: {
      'b3c1a8de-6a3f-4a5e-9a39-5f6f0a0a7a11': {
        since: 1772452800000,
        earlier: [
          {
            operator: 'Sam Rivers',
            since: null,
            until: 1772452800000,
            doings: {
              weeks: [{ week: '2026-02-23', kinds: { share: 2, promotion: 1 } }],
              rules: [{ pack: 'ministry', rule: 'no-alcohol', posts: 1 }],
            },
          },
        ],
        promises: [{ id: 'p', says: 'Answer the choir', due: '2026-03-06', made: 1772452800000 }],
      },
    },
  },
  {
    name: 'signingKey',
    version: 1,
    stored: {
      kty: 'OKP',
      crv: 'Ed25519',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
      d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
    },
  },
  { name: 'pagesGuarded', version: 1, stored: true },
  { name: 'asked', version: 1, stored: { identity: 'b3c1a8de', text: 'Beer and burgers' } },
  { name: 'setAside', version: 1, stored: { 'local:choice': 7 } },
  {
    name: 'diagnostics',
    version: 1,
    stored: [{ time: 1795000000000, key: 'local:choice', problem: 'Expected a string.' }],
  },
  {
    name: 'conducts',
    version: 1,
    stored: {
      'b3c1a8de-6a3f-4a5e-9a39-5f6f0a0a7a11': {
        text: '# How we post\n\n- Call people guests, not customers.\n',
        time: 1772452800000,
        rules: ['call-people-guests-not-customers'],
      },
    },
  },
];
