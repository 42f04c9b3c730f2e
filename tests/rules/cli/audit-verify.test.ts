import { describe, expect, it } from 'vitest';
import { type Entry, nothingBefore, sealed } from '../../../rules/audit/entry';
import { jsonLines } from '../../../rules/audit/file';
import { overridden } from '../../lib/background/audit/happenings';
import { demarc, file } from './demarc';

async function record(count: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  while (entries.length < count) {
    entries.push(await sealed(overridden, 'one', entries.at(-1) ?? nothingBefore));
  }
  return entries;
}

describe('demarc audit verify', { timeout: 120_000 }, () => {
  it('says that a record is whole, from where and to where', async () => {
    const entries = await record(5);
    const [first, , third, , last] = entries;
    if (!first || !third || !last) throw new Error('There are five.');
    const [all, later] = await Promise.all([
      demarc(['audit', 'verify', file('whole.jsonl', jsonLines(entries, nothingBefore, last))]),
      demarc(['audit', 'verify', file('later.jsonl', jsonLines(entries.slice(3), third, last))]),
    ]);
    expect(all.out).toContain(
      'whole.jsonl: 5 entries; each is there, as it was recorded and in its place.\n',
    );
    expect(all.out).toContain('From 2023-11-14 22:13 UTC to 2023-11-14 22:13 UTC, in the chain one.\n');
    expect(all.out).toContain(`The last hash: ${last.hash}\n`);
    expect(all.err).toContain('compare the last hash with that of an earlier file or of your collector');
    expect(later.out).toContain('later.jsonl: 2 entries, those up to 3 having been given up; each is there');
    expect([all.status, later.status]).toEqual([0, 0]);
  });

  it('names the first entry that was changed, taken out or moved, and what to do', async () => {
    const entries = await record(5);
    const head = entries.at(-1) ?? nothingBefore;
    const lines = jsonLines(entries, nothingBefore, head).split('\n');
    const [one = '', two = '', three = '', four = '', five = '', end = ''] = lines;
    const forms: Record<string, [string[], string]> = {
      changed: [
        [one, two, three.replace('overridden', 'posted'), four, five, end],
        ':3: entry 3, or the one before it, is not as it was recorded.',
      ],
      'no JSON': [
        [one, 'two', three, four, five, end],
        ':2: entry 2, or the one before it, is not as it was',
      ],
      'taken out': [
        [one, three, four, five, end],
        ':2: entry 2 is not there; all before it are as they were recorded.',
      ],
      'cut off': [[one, two, three, end], ':4: entry 4 is not there'],
      moved: [[one, three, two, four, five, end], ':2: another entry stands where entry 2 belongs.'],
    };
    await Promise.all(
      Object.entries(forms).map(async ([name, [lines, says]]) => {
        const path = file(`${name}.jsonl`, lines.join('\n'));
        const { out, err, status } = await demarc(['audit', 'verify', path]);
        expect([out, status]).toEqual([expect.stringContaining(`${path}${says}`), 1]);
        expect(err).toContain('Save it anew under Recorded decisions in the options page');
      }),
    );
  });

  it('says what it needs where the end is cut off, or the file is another', async () => {
    const [one] = await record(1);
    const [cut, table, none] = await Promise.all([
      demarc(['audit', 'verify', file('end.jsonl', `${JSON.stringify(one)}\n`)]),
      demarc(['audit', 'verify', file('record.csv', 'seq,time\r\n1,2023\r\n')]),
      demarc(['audit', 'verify']),
    ]);
    for (const { err } of [cut, table]) expect(err).toContain('does not end with the line that says where');
    expect(none.err).toContain('Name one record: demarc audit verify FILE.jsonl');
    expect([cut.status, table.status, none.status]).toEqual([2, 2, 2]);
  });
});
