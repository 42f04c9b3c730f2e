import { describe, expect, it } from 'vitest';
import { compareConduct, readConduct } from '../../../rules/conduct';

const before = `
- We do not talk about beer on ministry channels.
- Use no more than two hashtags in a post.
- Every picture must have alt text.
- Never post about politics.
`;
const after = `
- Every picture must have alt text.
- We do not talk about beer or wine on ministry channels.
- Use no more than three hashtags in a post.
- Answer messages within 24 hours.
- Grace Ministry is glad that you are here.
`;

describe('a document that was written anew', () => {
  const rules = readConduct(before).proposals.map(({ rule }) => rule);
  const { kept, changed, orphans, added } = compareConduct(rules, readConduct(after));

  it('keeps the rules whose sentence still stands there', () => {
    expect(kept.map(({ rule }) => rule.say)).toEqual(['Every picture must have alt text.']);
  });

  it('marks those whose sentence changed, with what it says now', () => {
    expect(changed.map(({ rule, now }) => [rule.say, now.say])).toEqual([
      [
        'We do not talk about beer on ministry channels.',
        'We do not talk about beer or wine on ministry channels.',
      ],
      ['Use no more than two hashtags in a post.', 'Use no more than three hashtags in a post.'],
    ]);
    for (const { likeness } of changed) expect(likeness > 0.5 && likeness < 1).toBe(true);
  });

  it('shows rules with no sentence as orphans, and sentences with no rule as new', () => {
    expect(orphans.map(({ say }) => say)).toEqual(['Never post about politics.']);
    expect(added.map(({ say }) => say)).toEqual(['Answer messages within 24 hours.']);
  });

  it('shows no sentence as new that was a reminder before', () => {
    const known = ['Answer messages within 24 hours.'];
    expect(compareConduct(rules, readConduct(after), known).added).toEqual([]);
  });

  it('finds a rule again by what it quotes, with the line that its sentence hangs on', () => {
    const document = '## Don’t\n\n- Talk about beer';
    const [proposal] = readConduct(document).proposals;
    const again = compareConduct(proposal === undefined ? [] : [proposal.rule], readConduct(document));
    expect(again.kept).toHaveLength(1);
    expect(again.added).toEqual([]);
  });
});
