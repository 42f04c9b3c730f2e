import { describe, expect, it } from 'vitest';
import { newProgress } from '../../../rules/cli/progress';

/** What is said where a step is done at each of these times, in ms since the beginning. */
function saidAt(times: readonly number[], total?: number): string[] {
  const said: string[] = [];
  let time = 1_700_000_000_000;
  const start = time;
  const progress = newProgress('posts read', total, { clock: () => time, say: (words) => said.push(words) });
  for (const [index, at] of times.entries()) {
    time = start + at;
    progress.step((index + 1) * 1000);
  }
  return said;
}

describe('how far a command is', () => {
  it('is not said where it is done within a second', () => {
    expect(saidAt([0, 400, 999])).toEqual([]);
  });

  it('is said after a second, and again after each further one', () => {
    expect(saidAt([400, 1000, 1900, 2000, 5500, 6400])).toEqual([
      '… 2,000 posts read',
      '… 4,000 posts read',
      '… 5,000 posts read',
    ]);
  });

  it('is said beside how much there is, where that is known', () => {
    expect(saidAt([1200], 30_000)).toEqual(['… 1,000 of 30,000 posts read']);
  });
});
