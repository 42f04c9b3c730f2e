/** A ledger exactly as a version of Demarc wrote it: its stores, their indexes, and what stood in them. */
export interface LedgerSample {
  readonly version: number;
  readonly stores: readonly {
    readonly name: string;
    readonly options: IDBObjectStoreParameters;
    readonly indexes: readonly {
      readonly name: string;
      readonly keyPath: string;
      readonly unique: boolean;
    }[];
    readonly records: readonly unknown[];
  }[];
  /** The entries as they read today. */
  readonly read: readonly unknown[];
}

const entry = {
  time: 1_795_000_000_000,
  site: 'mastodon.example',
  shape: 'reply',
  kind: 'conversation',
  tone: 'positive',
  topics: ['religion'],
  links: [{ host: 'grace.example', address: 'q1Y8xT2mN0pLr4sV' }],
  sketch: '0aB_9-',
  to: ['Zx8KpQ2nW5rT7yUi'],
  waited: 5_400_000,
  id: '6a1f0a52-2f0e-4f7c-9d0b-0d6f6a1f4c77',
  identity: 'b3c1a8de-6a3f-4a5e-9a39-5f6f0a0a7a11',
  operator: 'Sam Rivers',
  rules: [{ pack: 'ministry', rule: 'no-alcohol' }],
  decision: 'overridden',
  corrected: true,
};

/** Frozen samples, one of each version. One is added with each new version, and none is ever changed. */
export const samples: readonly LedgerSample[] = [
  {
    version: 1,
    stores: [
      {
        name: 'entries',
        options: { keyPath: ['identity', 'time', 'id'] },
        indexes: [
          { name: 'id', keyPath: 'id', unique: true },
          { name: 'time', keyPath: 'time', unique: false },
        ],
        records: [entry],
      },
      {
        name: 'pending',
        options: { keyPath: 'id' },
        indexes: [],
        records: [
          {
            id: '0c2f6f7e-52a5-4f0d-9a51-4c1d7d1b0f44',
            entry: { ...entry, id: '0c2f6f7e-52a5-4f0d-9a51-4c1d7d1b0f44', waited: null, operator: null },
            tab: 7,
            frame: 0,
            origin: 'https://mastodon.example',
            words: 'p0Lk9jUh7yGt5rFd',
            left: false,
          },
        ],
      },
      { name: 'unread', options: { autoIncrement: true }, indexes: [], records: [{ id: 'spoiled' }] },
    ],
    read: [entry],
  },
];
