import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ManagedSchema, managedSchema } from '../../rules/cli/managed-schema';
import { PolicyError, readPolicy } from '../../rules/policy';
import { gracePolicy } from '../tools/sample-policy';

describe('a policy', () => {
  it('reads with what it leaves out filled in', () => {
    const { policy, unknown } = readPolicy({ organisation: 'Acme' });
    expect(unknown).toEqual([]);
    expect(policy).toEqual({
      demarc: 1,
      organisation: 'Acme',
      contact: '',
      identities: [],
      packs: [],
      channels: [],
      sites: {},
      overrides: { warn: 'freely', hold: 'reason' },
      unchecked: 'ask',
      audit: { on: false, keepDays: 365 },
      ledger: { record: true },
    });
  });

  it('reads its packs, whether they stand in it as text or as data', () => {
    const asText = readPolicy(gracePolicy).policy;
    const asData = readPolicy({ ...gracePolicy, packs: gracePolicy.packs.map((pack) => JSON.parse(pack)) });
    expect(asText.packs.map(({ id }) => id)).toEqual(['grace-house']);
    expect(asData.policy).toEqual(asText);
  });

  it('reads the same where a registry has made text of what is more than text', () => {
    const folded = Object.fromEntries(
      Object.entries(gracePolicy).map(([key, value]) => [
        key,
        typeof value === 'object' ? JSON.stringify(value) : value,
      ]),
    );
    expect(readPolicy(folded)).toEqual(readPolicy(gracePolicy));
  });

  it('reads the same where it is carried whole, as text, and looks at nothing else then', () => {
    const whole = { policy: JSON.stringify(gracePolicy), organisation: 'Somebody else' };
    expect(readPolicy(whole)).toEqual(readPolicy(gracePolicy));
  });

  it('takes an empty field of an admin template for one that is not there', () => {
    expect(readPolicy({ organisation: 'Acme', channels: '', audit: '' })).toEqual(
      readPolicy({ organisation: 'Acme' }),
    );
  });

  it('names what it does not know, and holds without it', () => {
    const [grace] = gracePolicy.identities;
    const { policy, unknown } = readPolicy({
      ...gracePolicy,
      colour: 'blue',
      identities: [{ ...grace, locked: { ...grace?.locked, emblen: 'GM' } }],
    });
    expect(unknown.toSorted()).toEqual(['colour', 'identities.0.locked.emblen']);
    expect(policy).toEqual(readPolicy(gracePolicy).policy);
  });
});

describe('a policy that is none', () => {
  const identity = (more: object) => ({
    organisation: 'Acme',
    identities: [{ id: 'acme', name: 'Acme', accounts: [{ host: 'x.com', handle: 'acme' }], ...more }],
  });
  const refused: [what: string, policy: unknown, problem: string][] = [
    ['nothing', null, 'expected object'],
    ['no name', {}, 'organisation:'],
    ['JSON that is none', { organisation: 'Acme', sites: '{' }, 'sites: is not JSON'],
    ['a whole that is no JSON', { policy: 'organisation: Acme' }, 'policy: is not JSON'],
    ['a version to come', { organisation: 'Acme', demarc: 2 }, 'demarc:'],
    ['no account', identity({ accounts: [] }), 'identities.0.accounts:'],
    ['a time zone that is none', identity({ default: { timeZone: 'Mars/North' } }), 'timeZone: a time zone'],
    ['a pack that is not there', identity({ locked: { packs: ['house'] } }), 'there is no pack house'],
    [
      'a value under two modes',
      identity({ default: { asksWho: true }, locked: { asksWho: false } }),
      'identities.0.locked.asksWho: is set under default as well',
    ],
    [
      'an account of two',
      { organisation: 'Acme', identities: ['a', 'b'].map((id) => ({ ...identity({}).identities[0], id })) },
      'identities.1.accounts.0: is an account of a already',
    ],
    [
      'a site under two modes',
      { organisation: 'Acme', sites: { default: { off: ['x.com'] }, locked: { on: ['x.com'] } } },
      'sites.locked.on.0: x.com stands under default.off as well',
    ],
    [
      'a pack that is none',
      { organisation: 'Acme', packs: ['{"demarc":1,"id":"house","rules":[{"id":"a"}]}'] },
      'packs.0: rule a: say:',
    ],
    [
      'a collector without encryption',
      { organisation: 'Acme', audit: { on: true, collector: 'http://logs.example/v1/logs' } },
      'audit.collector: must begin with https://',
    ],
  ];

  it.each(refused)('is refused for %s, and says where', (_, policy, problem) => {
    expect(() => readPolicy(policy)).toThrow(PolicyError);
    expect(() => readPolicy(policy)).toThrow(problem);
  });

  it('is refused with an error of its own, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        try {
          readPolicy(data);
        } catch (error) {
          expect(error).toBeInstanceOf(PolicyError);
        }
      }),
    );
  });
});

describe('the schema that Chrome and Edge read', () => {
  const all = (schema: ManagedSchema): ManagedSchema[] => [
    schema,
    ...Object.values(schema.properties ?? {}).flatMap(all),
    ...[schema.items, schema.additionalProperties].flatMap((inner) => (inner ? all(inner) : [])),
  ];

  it('is an object with nothing but what it names', () => {
    const { type, properties, additionalProperties } = managedSchema();
    expect(type).toBe('object');
    expect(additionalProperties).toBeUndefined();
    expect(Object.keys(properties ?? {})).toEqual(['policy', ...Object.keys(readPolicy(gracePolicy).policy)]);
  });

  it('holds only the words that those browsers take', () => {
    const words = ['type', 'description', 'properties', 'items', 'additionalProperties'];
    expect(all(managedSchema()).flatMap((each) => Object.keys(each))).toSatisfy((keys: string[]) =>
      keys.every((key) => words.includes(key)),
    );
  });
});
