import { describe, expect, it } from 'vitest';
import { privateSignal } from '../../../rules/signals/private';
import { isOwn } from '../../../rules/signals/private/own';
import { zod } from '../../../rules/zod';

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

  it('is an option beside the kinds', () => {
    const schema = privateSignal.schema(zod);
    expect(schema.safeParse('all').success).toBe(true);
    expect(schema.safeParse(['card', 'phone']).success).toBe(true);
    expect(schema.safeParse({ kinds: ['email'], own: ['acme.example'] }).success).toBe(true);
    expect(schema.safeParse(['shoe-size']).success).toBe(false);
  });
});
