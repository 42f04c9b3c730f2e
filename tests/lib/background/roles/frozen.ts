/** A hand-over file exactly as the first version of Demarc that made any wrote it, and what it says. It is never changed. */
export const frozen = {
  file: JSON.stringify({
    payload: [
      'eyJkZW1hcmMiOiJoYW5kLW92ZXIiLCJmb3JtYXQiOjEsImlzc3VlZCI6IjIwMjYtMDMtMTRUMTI6MDA6MDAuMDAwWiIsImlkZW50',
      'aXR5Ijp7ImlkIjoiZ3JhY2UiLCJraW5kIjoicm9sZSIsIm5hbWUiOiJHcmFjZSBNaW5pc3RyeSIsImVtYmxlbSI6IkdNIiwiY29s',
      'b3VyIjoiIzZkMjhkOSIsImFjY291bnRzIjpbeyJob3N0Ijoic2l0ZS5leGFtcGxlIiwiaGFuZGxlIjoiZ3JhY2VtaW5pc3RyeSJ9',
      'XSwicGFja3MiOlsibWluaXN0cnkiXSwib2ZmIjpbeyJwYWNrIjoibWluaXN0cnkiLCJydWxlIjoic2F5LWd1ZXN0cyJ9XSwicnVs',
      'ZXMiOlt7ImlkIjoibm8tcmFmZmxlcyIsInNheSI6IldlIGhvbGQgbm8gcmFmZmxlcy4iLCJsZXZlbCI6Indhcm4iLCJkb250Ijp7',
      'InRlcm1zIjpbInJhZmZsZSJdfX1dLCJhc2tzV2hvIjpmYWxzZSwidGltZVpvbmUiOiJFdXJvcGUvQmVybGluIiwib3duTmFtZXMi',
      'OlsiR3JhY2UiXSwib3BlcmF0b3IiOiJTYW0gUml2ZXJzIiwidGVtcGxhdGVzIjpbeyJpZCI6InQiLCJuYW1lIjoiU2lnbi1vZmYi',
      'LCJ0ZXh0IjoiR3JhY2UgYW5kIHBlYWNlIn1dfSwib3JnYW5pc2F0aW9uIjpudWxsLCJzb3VyY2VzIjpbXSwic2l0ZXMiOlsic2l0',
      'ZS5leGFtcGxlIl0sImNvbmR1Y3QiOnsidGV4dCI6IldlIGhvbGQgbm8gcmFmZmxlcy4iLCJ0aW1lIjoxNzczNDg5NjAwMDAwLCJy',
      'dWxlcyI6WyJuby1yYWZmbGVzIl19LCJjaXJjbGVzIjpbeyJpZCI6InByZXNzIiwibmFtZSI6IlByZXNzIiwibWVtYmVycyI6WyJk',
      'YWlseS5leGFtcGxlIl0sImFpbSI6NTB9XSwicHJvbWlzZXMiOlt7ImlkIjoicCIsInNheXMiOiJBbnN3ZXIgdGhlIGNob2lyIiwi',
      'ZHVlIjoiMjAyNi0wMy0yMCIsIm1hZGUiOjE3NzM0ODk2MDAwMDB9XSwidGVudXJlcyI6W3sib3BlcmF0b3IiOm51bGwsInNpbmNl',
      'IjpudWxsLCJ1bnRpbCI6MTc3MjYyNTYwMDAwMCwiZG9pbmdzIjp7IndlZWtzIjpbeyJ3ZWVrIjoiMjAyNi0wMi0yMyIsImtpbmRz',
      'Ijp7InByb21vdGlvbiI6M319XSwicnVsZXMiOltdfX0seyJvcGVyYXRvciI6IlNhbSBSaXZlcnMiLCJzaW5jZSI6MTc3MjYyNTYw',
      'MDAwMCwidW50aWwiOjE3NzM0ODk2MDAwMDAsImRvaW5ncyI6eyJ3ZWVrcyI6W3sid2VlayI6IjIwMjYtMDMtMDkiLCJraW5kcyI6',
      'eyJjb21wbGFpbnQtYW5zd2VyIjoxfX1dLCJydWxlcyI6W3sicGFjayI6Im1pbmlzdHJ5IiwicnVsZSI6Im5vLWFsY29ob2wiLCJw',
      'b3N0cyI6MX1dfX1dLCJyZWNlbnQiOlt7InRpbWUiOjE3NzM0ODk2MDAwMDAsInNpdGUiOiJzaXRlLmV4YW1wbGUiLCJzaGFwZSI6',
      'InJlcGx5Iiwia2luZCI6ImNvbXBsYWludC1hbnN3ZXIiLCJ0b25lIjoiZXZlbiIsInRvcGljcyI6WyJhbGNvaG9sIl0sIndhaXRl',
      'ZCI6NjAwMDAsImlkIjoiYSIsIm9wZXJhdG9yIjoiU2FtIFJpdmVycyIsInJ1bGVzIjpbeyJwYWNrIjoibWluaXN0cnkiLCJydWxl',
      'Ijoibm8tYWxjb2hvbCJ9XSwiZGVjaXNpb24iOiJvdmVycmlkZGVuIiwiY29ycmVjdGVkIjp0cnVlLCJob3N0cyI6WyJncmFjZS5l',
      'eGFtcGxlIl19XX0',
    ].join(''),
    protected:
      'eyJhbGciOiJFZERTQSIsInR5cCI6ImRlbWFyYy1oYW5kLW92ZXIiLCJraWQiOiJwejF2VjBMUXgxTE9Ya3dyUHE1SjNUaUg0YU5EQzdHS3JoZng2SHhIZE1ZIn0',
    signature: 'xl7rMT_olp1HFGpDkNmayHuuLpTdPQN0kSSYLbsnOsmUJNKFH3Fbg64LJ9bEU9QPcYqeWcMVBSdyQ6GbRQMHCw',
    key: { kty: 'OKP', crv: 'Ed25519', x: 'UPj5RzynPJ6NZWMzGe8ULJyXo429xrKdXlVHJOWrh0o' },
  }),
  words: 'poet twin still mad arrest practice defense sister clinic voice mystery risk',
  says: {
    demarc: 'hand-over',
    format: 1,
    issued: '2026-03-14T12:00:00.000Z',
    identity: {
      id: 'grace',
      kind: 'role',
      name: 'Grace Ministry',
      emblem: 'GM',
      colour: '#6d28d9',
      accounts: [
        {
          host: 'site.example',
          handle: 'graceministry',
        },
      ],
      packs: ['ministry'],
      off: [
        {
          pack: 'ministry',
          rule: 'say-guests',
        },
      ],
      rules: [
        {
          id: 'no-raffles',
          say: 'We hold no raffles.',
          level: 'warn',
          dont: {
            terms: ['raffle'],
          },
        },
      ],
      asksWho: false,
      timeZone: 'Europe/Berlin',
      ownNames: ['Grace'],
      operator: 'Sam Rivers',
      templates: [
        {
          id: 't',
          name: 'Sign-off',
          text: 'Grace and peace',
        },
      ],
    },
    organisation: null,
    sources: [],
    sites: ['site.example'],
    conduct: {
      text: 'We hold no raffles.',
      time: 1773489600000,
      rules: ['no-raffles'],
    },
    circles: [
      {
        id: 'press',
        name: 'Press',
        members: ['daily.example'],
        aim: 50,
      },
    ],
    promises: [
      {
        id: 'p',
        says: 'Answer the choir',
        due: '2026-03-20',
        made: 1773489600000,
      },
    ],
    tenures: [
      {
        operator: null,
        since: null,
        until: 1772625600000,
        doings: {
          weeks: [
            {
              week: '2026-02-23',
              kinds: {
                promotion: 3,
              },
            },
          ],
          rules: [],
        },
      },
      {
        operator: 'Sam Rivers',
        since: 1772625600000,
        until: 1773489600000,
        doings: {
          weeks: [
            {
              week: '2026-03-09',
              kinds: {
                'complaint-answer': 1,
              },
            },
          ],
          rules: [
            {
              pack: 'ministry',
              rule: 'no-alcohol',
              posts: 1,
            },
          ],
        },
      },
    ],
    recent: [
      {
        time: 1773489600000,
        site: 'site.example',
        shape: 'reply',
        kind: 'complaint-answer',
        tone: 'even',
        topics: ['alcohol'],
        waited: 60000,
        hosts: ['grace.example'],
        id: 'a',
        operator: 'Sam Rivers',
        rules: [
          {
            pack: 'ministry',
            rule: 'no-alcohol',
          },
        ],
        decision: 'overridden',
        corrected: true,
      },
    ],
  },
};
