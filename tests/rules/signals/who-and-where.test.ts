import { describe, expect, it } from 'vitest';
import type { Example } from '../../../rules/example';
import { findingsOf, packOf } from '../try';

const found = (rule: object, example: Example) => findingsOf(packOf(rule), example).length > 0;
const as = (handle: string) => ({ text: 'hello', account: { host: 'social.example', handle } });

describe('account', () => {
  const others = { dont: { account: { 'other-than': ['grace', 'grace-choir@social.example'] } } };
  it('finds an account that is not on the list', () => {
    expect(found(others, as('dave'))).toBe(true);
    expect(found(others, as('grace'))).toBe(false);
    expect(found(others, as('Grace-Choir'))).toBe(false);
  });
  it('claims nothing where the page shows none, unless asked', () => {
    expect(found(others, 'hello')).toBe(false);
    expect(found({ dont: { account: 'unknown' } }, 'hello')).toBe(true);
    expect(found({ dont: { account: 'unknown' } }, as('dave'))).toBe(false);
  });
});

describe('audience', () => {
  const rule = { dont: { audience: ['public'] } };
  it('takes a page that does not say for public', () => {
    expect(found(rule, { text: 'hi', audience: 'public' })).toBe(true);
    expect(found(rule, 'hi')).toBe(true);
    expect(found(rule, { text: 'hi', audience: 'direct' })).toBe(false);
  });
});

describe('hours', () => {
  const office = {
    dont: { hours: { from: '09:00', to: '17:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] } },
  };
  const night = { dont: { hours: { from: '22:00', to: '06:00', days: ['fri'] } } };
  const at = (time: string, timeZone?: string) => ({
    text: 'hi',
    time,
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  it('finds the hours of the days named', () => {
    expect(found(office, at('2026-01-06T10:30:00Z'))).toBe(true);
    expect(found(office, at('2026-01-06T20:30:00Z'))).toBe(false);
    expect(found(office, at('2026-01-06T17:00:00Z'))).toBe(false);
    expect(found(office, at('2026-01-04T10:30:00Z'))).toBe(false);
  });
  it("counts in the identity's time zone", () => {
    expect(found(office, at('2026-01-06T20:30:00Z', 'America/Los_Angeles'))).toBe(true);
    expect(
      found(
        { dont: { hours: { from: '12:00', to: '13:00', 'time-zone': 'Asia/Tokyo' } } },
        at('2026-01-06T03:30:00Z'),
      ),
    ).toBe(true);
  });
  it('counts the small hours to the night before', () => {
    expect(found(night, at('2026-01-09T23:00:00Z'))).toBe(true);
    expect(found(night, at('2026-01-10T05:00:00Z'))).toBe(true);
    expect(found(night, at('2026-01-09T05:00:00Z'))).toBe(false);
  });
});

describe('replying-to', () => {
  const answer = (handle: string | null) => ({ text: 'hi', context: { handle, text: null } });
  it('finds answers to anybody or to those named', () => {
    expect(found({ dont: { 'replying-to': 'anybody' } }, answer(null))).toBe(true);
    expect(found({ dont: { 'replying-to': ['@Rival'] } }, answer('rival'))).toBe(true);
    expect(found({ dont: { 'replying-to': ['@Rival'] } }, answer('friend'))).toBe(false);
    expect(found({ dont: { 'replying-to': 'anybody' } }, 'hi')).toBe(false);
  });
});

describe('language', () => {
  const rule = { do: { language: ['en'] } };
  it('finds another language, and claims nothing where it can not tell', () => {
    expect(found(rule, 'Wir freuen uns auf euch und die neue Ausstellung, die heute für alle beginnt')).toBe(
      true,
    );
    expect(found(rule, 'Мы рады вас видеть сегодня')).toBe(true);
    expect(found(rule, 'We are happy to see you at the new show for all of us')).toBe(false);
    expect(found(rule, 'Hola!')).toBe(false);
    expect(found(rule, '🎉')).toBe(false);
  });
});
