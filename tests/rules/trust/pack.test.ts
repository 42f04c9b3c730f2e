import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptIndex } from '../../../rules/trust/accept-index';
import { acceptPack, acceptPackFile, introducePack } from '../../../rules/trust/accept-pack';
import { seenAt, trialOf } from '../../../rules/trust/follow';
import { fileBytesOf, limits } from '../../../rules/trust/limits';
import { signPack } from '../../../rules/trust/sign';
import { changed, day, iso, madePack, newChannel, newKey, said, taken, teaPack, today } from './channel';

/** A channel that lists one pack, with that pack's file. */
async function channelWith(pack = teaPack(), term = {}) {
  const channel = await newChannel();
  const made = await madePack(channel.key, pack, term);
  const file = await channel.publish({ version: 2, packs: [made.entry] });
  const following = taken(await acceptIndex(channel.following, file, today));
  return { ...channel, ...made, following };
}

describe('a pack of a channel', () => {
  it('is accepted with its term and the hash that it goes by', async () => {
    const { following, file, entry } = await channelWith();
    const { pack, ...kept } = taken(await acceptPack(following, 'tea', file, today));
    expect(pack).toMatchObject({ id: 'tea', version: 1 });
    expect(kept).toEqual({ sha256: entry.sha256, issued: today, expires: today + 365 * day });
  });

  it('gives the browser a moment after each rule', async () => {
    const { following, file } = await channelWith();
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
    };
    expect(said(await acceptPack(following, 'tea', file, today, pause))).toBe('accepted');
    expect(pauses).toBe(1);
  });

  it('is on trial until the date that was signed, also where the clock is set back then', async () => {
    const channel = await newChannel();
    const { entry } = await madePack(channel.key);
    const trial = iso(today + 7 * day);
    const file = await channel.publish({ version: 2, packs: [{ ...entry, trial }] });
    const following = taken(await acceptIndex(channel.following, file, today));
    expect(trialOf(following, 'tea', today + day)).toBe(today + 7 * day);
    expect(trialOf(following, 'tea', today + 7 * day)).toBe(null);
    const later = taken(await acceptIndex(following, file, today + 8 * day));
    expect(trialOf(later, 'tea', today + day)).toBe(null);
  });
});

describe('an attack on a pack', () => {
  it('wrong software: another pack of the channel under its name is refused', async () => {
    const channel = await newChannel();
    const tea = await madePack(channel.key);
    const milk = await madePack(channel.key, teaPack(1, { id: 'milk' }));
    const packs = [tea.entry, milk.entry];
    const following = taken(
      await acceptIndex(channel.following, await channel.publish({ version: 2, packs }), today),
    );
    expect(said(await acceptPack(following, 'tea', milk.file, today))).toBe('verify trust_not_as_listed');
    expect(said(await acceptPack(following, 'beer', milk.file, today))).toBe('compare trust_not_listed');
  });

  it('wrong software: an index that lists a pack under another id or version is refused', async () => {
    const channel = await newChannel();
    const { entry, file } = await madePack(channel.key);
    for (const lie of [{ id: 'milk' }, { version: 2 }]) {
      const listed = { ...entry, ...lie };
      const index = await channel.publish({ version: 2, packs: [listed] });
      const following = taken(await acceptIndex(channel.following, index, today));
      expect(said(await acceptPack(following, listed.id, file, today))).toBe('compare trust_other_pack');
    }
  });

  it('rollback and mix-and-match: an older pack does not go with a newer index', async () => {
    const { key, following, publish, file } = await channelWith();
    const newer = await madePack(key, teaPack(2));
    const index = await publish({ version: 3, packs: [newer.entry] });
    const now = taken(await acceptIndex(following, index, today));
    expect(said(await acceptPack(now, 'tea', file, today))).toBe('verify trust_not_as_listed');
    expect(said(await acceptPack(now, 'tea', newer.file, today))).toBe('accepted');
  });

  it('arbitrary software: the same pack signed by somebody else is refused', async () => {
    const { following, content } = await channelWith();
    const forged = await signPack(content, await newKey());
    expect(said(await acceptPack(following, 'tea', forged, today))).toBe('verify trust_unknown_signer');
  });

  it('two channels with the same pack id: neither takes the other’s', async () => {
    const one = await channelWith();
    const other = await channelWith();
    expect(said(await acceptPack(one.following, 'tea', other.file, today))).toBe(
      'verify trust_unknown_signer',
    );
    expect(said(await acceptPack(other.following, 'tea', one.file, today))).toBe(
      'verify trust_unknown_signer',
    );
  });

  it('freeze: a pack whose own term is over is refused', async () => {
    const { following, file } = await channelWith(teaPack(), { expires: iso(today + day) });
    expect(said(await acceptPack(following, 'tea', file, today + day - 1))).toBe('accepted');
    expect(said(await acceptPack(following, 'tea', file, today + day))).toBe('compare trust_expired');
    const setBack = seenAt(following, today + day);
    expect(said(await acceptPack(setBack, 'tea', file, today))).toBe('compare trust_expired');
  });

  it('endless data: what is larger than the index says is not read', async () => {
    const { following, file, entry } = await channelWith();
    const padded = new Uint8Array(fileBytesOf(entry.bytes) + 1).fill(0x20);
    padded.set(file);
    expect(said(await acceptPack(following, 'tea', padded, today))).toBe('verify trust_too_large');
  });

  it('truncated files, and whichever byte is changed, are refused', async () => {
    const { following, file } = await channelWith();
    for (let length = 0; length < file.length; length += 17)
      expect(said(await acceptPack(following, 'tea', file.subarray(0, length), today))).toBe(
        'verify trust_not_signed',
      );
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const wrong = Uint8Array.from(file);
        wrong[at] = (wrong[at] ?? 0) ^ flip;
        const outcome = await acceptPack(following, 'tea', wrong, today);
        // The key that a file brings along is not looked at by who follows a channel: theirs counts.
        const isKey = at > new TextDecoder('latin1').decode(file).indexOf('"key"');
        expect(outcome.ok && !isKey).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('one that fails an example of its own is not put in force', async () => {
    const [rule] = teaPack().rules;
    const { following, file } = await channelWith(
      teaPack(1, { rules: [{ ...rule, passes: ['Coffee at four', 'A cup of tea'] }] }),
    );
    const outcome = await acceptPack(following, 'tea', file, today);
    expect(outcome).toEqual({
      ok: false,
      refusal: {
        step: 'test',
        why: { id: 'trust_example', values: { rule: 'no-tea', words: 'A cup of tea' } },
      },
    });
  });

  it('one that is no pack, has too many rules or entries, or is too deep, is refused', async () => {
    const [rule] = teaPack().rules;
    const many = Array.from({ length: limits.rules + 1 }, (_, at) => ({ ...rule, id: `rule-${at}` }));
    const words = Array.from({ length: limits.entries }, () => 'a');
    let deep: object = { terms: ['tea'] };
    for (let depth = 0; depth < limits.depth; depth += 1) deep = { any: [deep] };
    const wrong = [
      [teaPack(1, { rule: [] }), 'parse trust_pack_broken'],
      [teaPack(1, { rules: many }), 'parse trust_many_rules'],
      [teaPack(1, { rules: [{ ...rule, dont: { terms: words } }] }), 'parse trust_many_entries'],
      [teaPack(1, { rules: [{ ...rule, dont: deep }] }), 'parse trust_too_deep'],
      [teaPack(1, { rules: [{ ...rule, dont: { topic: 'nonsense' } }] }), 'test trust_pack_broken'],
    ] as const;
    for (const [pack, answer] of wrong) {
      const { following, file } = await channelWith(pack);
      expect(said(await acceptPack(following, 'tea', file, today))).toBe(answer);
    }
  });

  it('a pattern that would not end runs in linear time', async () => {
    const [rule] = teaPack().rules;
    const evil = { ...rule, dont: { pattern: '(a+)+b' }, flags: ['aab'], passes: ['a'.repeat(3000)] };
    const { following, file } = await channelWith(teaPack(1, { rules: [evil] }));
    expect(said(await acceptPack(following, 'tea', file, today))).toBe('accepted');
  });
});

describe('a pack from a file alone', () => {
  it('says who signed it, and is accepted from the key that is pinned', async () => {
    const { file, pin } = await channelWith();
    expect(taken(await introducePack(file))).toMatchObject({ fingerprint: pin, pack: { id: 'tea' } });
    expect(said(await acceptPackFile(pin, null, file, today))).toBe('accepted');
    const other = await channelWith();
    expect(said(await acceptPackFile(pin, null, other.file, today))).toBe('verify trust_other_key');
  });

  it('is not believed for the key that it brings along', async () => {
    const { file, key, pin } = await channelWith();
    const other = await channelWith();
    const { key: trusted } = JSON.parse(new TextDecoder().decode(file));
    const posing = changed(other.file, (json) => ({ ...json, key: trusted }));
    expect(said(await acceptPackFile(pin, null, posing, today))).toBe('verify trust_unknown_signer');
    expect(key.x).toBe(trusted.x);
  });

  it('only ever rises, one step at a time, and stays the same pack', async () => {
    const { file, key, pin, entry } = await channelWith(teaPack(3));
    const known = { id: 'tea', version: 3, sha256: entry.sha256 };
    const answer = async (pack: ReturnType<typeof teaPack>) =>
      said(await acceptPackFile(pin, known, (await madePack(key, pack)).file, today));
    expect(said(await acceptPackFile(pin, known, file, today))).toBe('accepted');
    expect(await answer(teaPack(4))).toBe('accepted');
    expect(await answer(teaPack(2))).toBe('compare trust_older');
    expect(await answer(teaPack(3, { name: 'Milk house' }))).toBe('compare trust_same_version');
    expect(await answer(teaPack(4 + limits.step))).toBe('compare trust_leap');
    expect(await answer(teaPack(4, { id: 'milk' }))).toBe('compare trust_other_pack');
  });

  it('is refused once it has run out, or dated in the future', async () => {
    const { file, pin } = await channelWith();
    expect(said(await acceptPackFile(pin, null, file, today + 365 * day))).toBe('compare trust_expired');
    expect(said(await acceptPackFile(pin, null, file, today - 2 * day))).toBe('compare trust_future');
  });
});
