import { beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../lib/background/ledger/ledger';
import { day, entryOf, idsIn, newProfile, noon, pendingOf, post } from './device';

let start: () => Ledger;
let ledger: Ledger;

beforeEach(() => {
  start = newProfile();
  ledger = start();
});

describe('a post', () => {
  it('counts only once the site was seen to take it, and once however often that is told', async () => {
    await ledger.hold(pendingOf(entryOf('a')));
    expect(await idsIn(ledger)).toEqual([]);
    expect(await ledger.confirm('a')).toEqual(entryOf('a'));
    expect(await ledger.confirm('a')).toBeNull();
    await ledger.hold(pendingOf(entryOf('a')));
    expect(await ledger.confirm('a')).toBeNull();
    expect(await ledger.everything()).toEqual([entryOf('a')]);
  });

  it('counts once where all of it is told at once and by two windows', async () => {
    await Promise.all([
      ledger.hold(pendingOf(entryOf('a'))),
      ledger.confirm('a'),
      ledger.hold(pendingOf(entryOf('b'), { tab: 8 })),
      ledger.confirm('a'),
      ledger.confirm('b'),
    ]);
    expect(await idsIn(ledger)).toEqual(['b', 'a']);
  });

  it('is none where the site refused it or its author thought better of it', async () => {
    await ledger.hold(pendingOf(entryOf('a')));
    await ledger.drop('a');
    expect(await ledger.confirm('a')).toBeNull();
    expect(await ledger.everything()).toEqual([]);
  });

  it('is what it was when it was let go last', async () => {
    await ledger.hold(pendingOf(entryOf('a', { decision: 'clear' })));
    await ledger.hold(pendingOf(entryOf('a', { decision: 'overridden' })));
    await ledger.confirm('a');
    expect(await ledger.entries('grace')).toMatchObject([{ decision: 'overridden' }]);
  });

  it('still counts where the background was stopped in between', async () => {
    await ledger.hold(pendingOf(entryOf('a')));
    await ledger.close();
    const next = start();
    await next.confirm('a');
    expect(await idsIn(next)).toEqual(['a']);
  });

  it('waits for the next page of its tab once its own page was left', async () => {
    await ledger.hold(pendingOf(entryOf('a')));
    expect(await ledger.left()).toEqual([]);
    await ledger.leave('a');
    await ledger.leave('gone');
    expect(await ledger.left()).toMatchObject([{ id: 'a' }]);
  });

  it('can be corrected in what it was for, and stays so', async () => {
    await post(ledger, entryOf('a'));
    await ledger.past('grace', { posts: 10, span: day }, noon);
    await ledger.correct('a', 'promotion');
    const corrected = [entryOf('a', { kind: 'promotion', corrected: true })];
    expect(await ledger.past('grace', { posts: 10, span: day }, noon)).toEqual(corrected);
    expect(await start().entries('grace')).toEqual(corrected);
    expect(await ledger.correct('none', 'promotion')).toBeNull();
  });
});

describe('what is kept', () => {
  it('is given up past its age, which is another for each identity, and beyond the most', async () => {
    const days = [0, 10, 20, 30];
    await post(ledger, ...days.map((at) => entryOf(`grace ${at}`, { time: noon - at * day })));
    await post(
      ledger,
      ...days.map((at) => entryOf(`me ${at}`, { identity: 'me', time: noon + 1 - at * day })),
    );
    await ledger.sweep(noon, (identity) => (identity === 'me' ? 10 : 25) * day);
    expect(await idsIn(ledger)).toEqual(['grace 0', 'grace 10', 'grace 20']);
    expect(await idsIn(ledger, 'me')).toEqual(['me 0', 'me 10']);
    await ledger.sweep(noon, () => 25 * day, 3);
    expect(await idsIn(ledger)).toEqual(['grace 0']);
    expect(await idsIn(ledger, 'me')).toEqual(['me 0', 'me 10']);
  });

  it('is no post that nobody ever saw go out', async () => {
    await ledger.hold(pendingOf(entryOf('old', { time: noon - 2 * day }), { left: true }));
    await ledger.hold(pendingOf(entryOf('new'), { left: true }));
    await ledger.sweep(noon, () => day);
    expect(await ledger.left()).toMatchObject([{ id: 'new' }]);
  });

  it('is erased of one identity, or between two times, or altogether, and what waits with it', async () => {
    const all = [1, 2, 3].map((at) => entryOf(`g${at}`, { time: noon + at }));
    await post(ledger, ...all, entryOf('m', { identity: 'me' }));
    await ledger.hold(pendingOf(entryOf('waits', { time: noon + 2 })));
    await ledger.erase({ identity: 'grace', from: noon + 2, to: noon + 2 });
    expect(await ledger.confirm('waits')).toBeNull();
    expect(await idsIn(ledger)).toEqual(['g3', 'g1']);
    await ledger.erase({ from: noon + 3 });
    expect(await idsIn(ledger)).toEqual(['g1']);
    await ledger.erase({ identity: 'grace' });
    expect((await ledger.everything()).map(({ id }) => id)).toEqual(['m']);
    await ledger.erase({});
    expect(await ledger.everything()).toEqual([]);
  });

  it('goes into another browser whole, and what is there already stays as it is', async () => {
    await post(ledger, entryOf('a'), entryOf('b', { identity: 'me' }));
    const all = await ledger.everything();
    const other = newProfile()();
    await post(other, entryOf('a', { kind: 'personal' }));
    expect(await other.bring(all)).toEqual(['b']);
    expect(await other.bring(all)).toEqual([]);
    expect(await other.entries('grace')).toEqual([entryOf('a', { kind: 'personal' })]);
    expect(await other.entries('me')).toEqual([entryOf('b', { identity: 'me' })]);
  });

  it('takes back what was brought in, and nothing else', async () => {
    await post(ledger, entryOf('a'));
    await ledger.bring([entryOf('b'), entryOf('c')]);
    await ledger.takeBack(['b', 'nowhere']);
    expect(await idsIn(ledger)).toEqual(['c', 'a']);
  });

  it('holds no more than the newest where only so many are asked for', async () => {
    await post(ledger, ...[1, 2, 3].map((at) => entryOf(`${at}`, { time: noon + at })));
    expect(await ledger.entries('grace', {}, 2)).toMatchObject([{ id: '3' }, { id: '2' }]);
    expect(await ledger.entries('grace', { from: noon + 1, to: noon + 2 })).toMatchObject([
      { id: '2' },
      { id: '1' },
    ]);
  });
});

describe('days that are longer or shorter than others', () => {
  it.each([
    ['23 hours', Date.UTC(2026, 2, 29)],
    ['25 hours', Date.UTC(2026, 9, 25)],
  ])('change nothing of the order or the number of posts: one of %s', async (_, midnight) => {
    const hours = Array.from({ length: 26 }, (__, hour) => midnight - 2 * 3_600_000 + hour * 3_600_000);
    await post(ledger, ...hours.map((time, hour) => entryOf(`${hour}`, { time })));
    const now = hours.at(-1) ?? 0;
    expect(await ledger.past('grace', { posts: 0, span: day }, now)).toHaveLength(25);
    expect((await ledger.entries('grace')).map(({ time }) => time)).toEqual(hours.toReversed());
  });
});
