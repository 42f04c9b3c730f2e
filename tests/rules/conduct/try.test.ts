import { describe, expect, it } from 'vitest';
import { readConduct, tryProposal } from '../../../rules/conduct';
import { inWords } from '../../../rules/words/saying';
import { english } from '../../tools/english';

function ruleOf(text: string) {
  const [first] = readConduct(text).proposals;
  if (first === undefined) throw new Error(`no proposal for ${text}`);
  return first.rule;
}

const noWine = ruleOf('We do not talk about wine, except communion wine.');

describe('trying a proposal on a text', () => {
  it('shows which words break it', () => {
    const tried = tryProposal(noWine, 'Chardonnay on the terrace');
    expect(tried.outcome === 'broken' && tried.findings.map(({ text }) => text)).toEqual(['Chardonnay']);
  });

  it('shows which exception silenced it', () => {
    const tried = tryProposal(noWine, 'Communion wine is ready for Sunday');
    expect(tried.outcome).toBe('kept');
    expect(tried.nearMisses.map(({ text, why }) => `${text}: ${inWords(why, english)}`).join()).toMatch(
      /wine: .*communion wine/i,
    );
  });

  it('says why it has nothing to say', () => {
    expect(tryProposal(noWine, 'Sunday service starts at ten')).toMatchObject({
      outcome: 'kept',
      whyNot: { id: 'idle_dont' },
    });
    const inComments = ruleOf('Never talk about politics in comments.');
    expect(tryProposal(inComments, 'Vote for Smith, our candidate for mayor')).toMatchObject({
      outcome: 'kept',
      whyNot: { id: 'idle_elsewhere' },
    });
  });
});
