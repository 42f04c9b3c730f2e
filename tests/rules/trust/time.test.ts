import { describe, expect, it } from 'vitest';
import { acceptIndex } from '../../../rules/trust/accept-index';
import { newFollow, seenAt, standingOf } from '../../../rules/trust/follow';
import { day, iso, newChannel, said, taken, today } from './channel';

describe('how a channel stands', () => {
  it('is current until its index or the pack runs out, then stale since that moment', async () => {
    const { following } = await newChannel();
    const end = today + 30 * day;
    expect(standingOf(following, end - 1)).toEqual({ kind: 'current', until: end });
    expect(standingOf(following, end)).toMatchObject({
      kind: 'stale',
      since: end,
      why: { id: 'trust_expired' },
    });
    expect(standingOf(following, today, today + day)).toEqual({ kind: 'current', until: today + day });
    expect(standingOf(following, today + day, today + day)).toMatchObject({
      kind: 'stale',
      since: today + day,
    });
    expect(standingOf(newFollow('pin'), today)).toEqual({ kind: 'nothing' });
  });

  it('says that the clock was set back', async () => {
    const { following } = await newChannel();
    const later = seenAt(following, today + 9 * day);
    expect(standingOf(later, today + 8.5 * day)).toMatchObject({ kind: 'current' });
    expect(standingOf(later, today)).toEqual({
      kind: 'stale',
      since: today + 9 * day,
      why: {
        id: 'trust_clock_back',
        values: { clock: { moment: today }, seen: { moment: today + 9 * day } },
      },
    });
  });

  it('does not come back to life when the clock is set back, and nothing that has run out is accepted then', async () => {
    const { following, publish } = await newChannel();
    const late = seenAt(following, today + 40 * day);
    expect(standingOf(late, today)).toMatchObject({ kind: 'stale', since: today + 30 * day });
    expect(said(await acceptIndex(late, await publish(), today))).toBe('compare trust_expired');
    expect(said(await acceptIndex(late, await publish({ version: 2 }), today))).toBe('compare trust_expired');
  });

  it('knows from the index itself that a clock is behind', async () => {
    const { follow, following, publish } = await newChannel();
    const issued = today + day / 2;
    const newer = await publish({ version: 2, issued: iso(issued) });
    const behind = taken(await acceptIndex(following, newer, today));
    expect(standingOf(behind, issued - 1.5 * day)).toMatchObject({ kind: 'stale', since: issued });
    expect(said(await acceptIndex(follow, await publish(), today - 2 * day))).toBe('compare trust_future');
  });

  it('recovers by a later index where the clock was years ahead once', async () => {
    const { following, publish } = await newChannel();
    const ahead = seenAt(following, today + 4000 * day);
    const later = today + 125 * day;
    const file = await publish({ version: 2, issued: iso(later), expires: iso(later + 30 * day) });
    expect(standingOf(taken(await acceptIndex(ahead, file, later)), later).kind).toBe('current');
  });

  it('is not changed by an earlier time', async () => {
    const { following } = await newChannel();
    const later = seenAt(following, today + day);
    expect(seenAt(later, today)).toBe(later);
  });
});
