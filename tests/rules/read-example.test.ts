import { describe, expect, it } from 'vitest';
import { findingsOf, packOf } from './try';

const inTime = packOf({ do: { 'answer-within': '4 hours' } });
const answer = (waited: string) => ({
  text: 'We are sorry, and looking into it',
  kind: 'reply' as const,
  context: { handle: 'ann', text: 'My order never came and nobody answers my mails. Terrible service!' },
  waited,
});

describe('an example with a past', () => {
  it('says how long what it answers has waited', () => {
    expect(findingsOf(inTime, answer('9 hours')).map(({ why }) => why)).toEqual([
      'What this answers has waited 9 hours; this code asks for an answer within 4 hours. A word about the wait helps.',
    ]);
    expect(findingsOf(inTime, answer('3 hours'))).toEqual([]);
  });

  it('has kinds and tones told from the texts that were posted before', () => {
    const pack = packOf({ dont: { often: { kind: 'promotion', 'in-a-row': 2 } } });
    const text = 'Book your table now and get 20% off this weekend only!';
    const behind = (before: string) => findingsOf(pack, { text, past: [earlier(before)] });
    expect(behind('Buy two tickets, get one free. Order yours now!')).toHaveLength(1);
    expect(behind('The road to the harbour is closed until Friday')).toEqual([]);
  });
});

function earlier(text: string) {
  return { ago: '1 day', text, shape: 'post' as const, topics: [], times: 1 };
}
