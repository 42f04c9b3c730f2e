import { describe, expect, it } from 'vitest';
import { check } from '../../../rules/check';
import { compile } from '../../../rules/code';
import { draftOf } from '../../../rules/draft';
import { parsePack } from '../../../rules/pack';
import { nothingPast } from '../../../rules/past';
import { unknownSelf } from '../../../rules/self';
import { privateSignal } from '../../../rules/signals/private';
import { isOwn } from '../../../rules/signals/private/own';
import { zod } from '../../../rules/zod';

const rule = {
  id: 'private',
  say: 'We name nobody’s number or mailbox.',
  level: 'hold',
  dont: { private: 'all' },
};
const pack = { demarc: 1, id: 'own', name: 'Own', version: 1, language: 'en', rules: [rule] };
const code = compile([{ layer: 'own', pack: parsePack(pack) }]);

function found(text: string, contact: string) {
  return check(draftOf(text), code, nothingPast, { time: 0, timeZone: 'UTC' }, { ...unknownSelf, contact });
}

describe("an organisation's own contact data", () => {
  it.each([
    ['email', 'Bea@Acme.example', 'bea@acme.example'],
    ['email', 'bea@acme.example', 'acme.example'],
    ['email', 'bea@mail.acme.example', 'acme.example'],
    ['phone', '+44 20 7946 0018', '020 7946 0018'],
    ['phone', '(212) 555-0162', '+1 212 555 0162'],
    ['address', '12 Willow Close', '12 Willow Close, Leeds'],
  ] as const)('knows the %s "%s" by "%s"', (kind, found, own) => {
    expect(isOwn(kind, found, [own])).toBe(true);
  });

  it.each([
    ['email', 'bea@notacme.example', 'acme.example'],
    ['email', 'tom@acme.example', 'bea@acme.example'],
    ['phone', '212-555-0163', '212-555-0162'],
    ['address', '112 Willow Close', '12 Willow Close'],
  ] as const)('does not take the %s "%s" for "%s"', (kind, found, own) => {
    expect(isOwn(kind, found, [own])).toBe(false);
  });

  it.each([
    ['bea@grace.example', 'Write to Bea@grace.example'],
    ['mail: bea@grace.example, or come by', 'Write to bea@grace.example'],
    ['020 7946 0018', 'Ring us on +44 20 7946 0018'],
  ])('is what an identity gives as its contact, %s', (contact, text) => {
    expect(found(text, contact)).toEqual([]);
    expect(found(text, '')).toHaveLength(1);
  });

  it.each([
    ['bea@grace.example', 'Write to tom@grace.example'],
    ['https://grace.example/contact', 'Write to bea@grace.example'],
    ['020 7946 0018', 'Ring Bea on 020 7946 0958'],
    ['', 'Write to bea@grace.example'],
  ])('is no more than its contact, %s', (contact, text) => {
    expect(found(text, contact)).toHaveLength(1);
  });

  it('is an option beside the kinds', () => {
    const schema = privateSignal.schema(zod);
    expect(schema.safeParse('all').success).toBe(true);
    expect(schema.safeParse(['card', 'phone']).success).toBe(true);
    expect(schema.safeParse({ kinds: ['email'], own: ['acme.example'] }).success).toBe(true);
    expect(schema.safeParse(['shoe-size']).success).toBe(false);
  });
});
