// @vitest-environment node
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, faultOf, type Link, nothingBefore, sealed } from '../../../rules/audit/entry';
import { anyHappening, overridden } from '../../lib/background/audit/happenings';

async function chainOf(count: number, chain = 'one'): Promise<[Entry, ...Entry[]]> {
  const first = await sealed(overridden, chain, nothingBefore);
  const entries: [Entry, ...Entry[]] = [first];
  let last = first;
  while (entries.length < count) {
    last = await sealed({ ...overridden, time: entries.length }, chain, last);
    entries.push(last);
  }
  return entries;
}

const headOf = (entries: readonly Entry[]): Link => entries.at(-1) ?? nothingBefore;
const fault = (entries: readonly unknown[], head: Link) => faultOf(entries, nothingBefore, head);

describe('a chain of entries', () => {
  it('has no fault as it was recorded, whatever was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyHappening, { maxLength: 12 }), async (all) => {
        const entries: Entry[] = [];
        for (const one of all) entries.push(await sealed(one, 'one', headOf(entries)));
        expect(await fault(JSON.parse(JSON.stringify(entries)), headOf(entries))).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('shows a change of any value of any entry', async () => {
    const entries = await chainOf(5);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(4),
        fc.constantFrom<Partial<Entry>>(
          { reason: 'I had to.' },
          { time: 99 },
          { site: 'other.example' },
          { decided: 'posted' },
          { rules: [] },
          { identity: { id: 'me', name: 'Me' } },
          { chain: 'two' },
          { hash: 'f'.repeat(64) },
          { previous: 'f'.repeat(64) },
          Object({ remark: 'by nobody' }),
        ),
        async (at, change) => {
          const changed = entries.map((one, index) => (index === at ? { ...one, ...change } : one));
          expect(await fault(changed, headOf(entries))).toEqual({ seq: at + 1, what: 'changed' });
        },
      ),
    );
  });

  it('shows a change that was sealed again, at the next entry or at the head', async () => {
    const entries = await chainOf(3);
    const again = await sealed({ ...overridden, reason: 'None.' }, 'one', { seq: 1, hash: entries[0].hash });
    expect(await fault([entries[0], again, entries[2]], headOf(entries))).toEqual({
      seq: 3,
      what: 'changed',
    });
    expect(await fault([entries[0], again], { seq: 2, hash: entries[1]?.hash ?? '' })).toEqual({
      seq: 2,
      what: 'changed',
    });
  });

  it('shows what is missing, wherever it was taken out', async () => {
    const entries = await chainOf(6);
    for (const taken of entries) {
      const left = entries.filter((one) => one !== taken);
      expect(await fault(left, headOf(entries))).toEqual({ seq: taken.seq, what: 'missing' });
    }
    expect(await fault([], headOf(entries))).toEqual({ seq: 1, what: 'missing' });
  });

  it('shows entries in another order, and one that is there twice', async () => {
    const [first, second, third] = await chainOf(3);
    const head = headOf([third as Entry]);
    expect(await fault([second, first, third], head)).toEqual({ seq: 1, what: 'moved' });
    expect(await fault([first, third, second], head)).toEqual({ seq: 2, what: 'moved' });
    expect(await fault([first, first, second, third], head)).toEqual({ seq: 2, what: 'moved' });
  });

  it('goes on from a link where the entries before were given up', async () => {
    const entries = await chainOf(4);
    expect(await faultOf(entries.slice(2), entries[1] as Entry, headOf(entries))).toBeNull();
    expect(await faultOf(entries.slice(2), entries[0], headOf(entries))).toEqual({ seq: 2, what: 'missing' });
  });

  it('can be reckoned by anybody: SHA-256 over the entry as canonical JSON without its hash', async () => {
    const [entry] = await chainOf(1);
    const told =
      `{"chain":"one","decided":"overridden","identity":{"id":"grace","name":"Grace Ministry"},"previous":"${'0'.repeat(64)}",` +
      `"reason":"The bishop asked for it.","rules":[{"pack":"ministry","rule":"no-alcohol","version":7}],"seq":1,"site":"x.com","time":1700000000123}`;
    expect(createHash('sha256').update(told).digest('hex')).toBe(entry.hash);
  });
});
