/** A pack as a ministry's admin has written it: one rule that no built-in pack has. */
export const housePack = {
  demarc: 1,
  id: 'grace-house',
  name: 'The house rules of Grace',
  version: 3,
  language: 'en',
  rules: [
    {
      id: 'no-raffles',
      say: 'We do not announce raffles.',
      level: 'hold',
      dont: { terms: ['raffle'] },
      flags: ['Big raffle tonight'],
      passes: ['Big concert tonight'],
    },
  ],
} as const;

/** A policy in the form in which every browser hands it on. */
export const gracePolicy = {
  demarc: 1,
  organisation: 'Grace Ministry',
  contact: 'Ask Ruth, social@grace.example',
  identities: [
    {
      id: 'grace',
      name: 'Grace Ministry',
      kind: 'role',
      accounts: [
        { host: 'x.com', handle: 'graceministry' },
        { host: 'bsky.app', handle: 'graceministry.bsky.social' },
      ],
      default: { colour: '#6d28d9', packs: ['brand'] },
      recommended: { asksWho: true },
      locked: { emblem: 'GM', packs: ['ministry', 'grace-house'] },
    },
  ],
  packs: [JSON.stringify(housePack)],
  sites: { locked: { on: ['x.com'] } },
};
