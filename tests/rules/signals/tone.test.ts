import { describe, expect, it } from 'vitest';
import { flagged } from '../try';

const anywhere = { dont: { tone: 'negative' } };
const atSomeone = { dont: { tone: { is: 'negative', at: 'someone' } } };

describe('tone', () => {
  it.each(['This is the worst meeting I ever sat through', 'I hate how awful and useless this is'])(
    'hears that %j is negative',
    (text) => {
      expect(flagged(anywhere, text)).not.toEqual([]);
    },
  );

  it.each(['What a lovely morning at the lake', 'The doors open at nine', ''])('leaves %j alone', (text) => {
    expect(flagged(anywhere, text)).toEqual([]);
  });

  it('hears only what is plainer where the rule asks to be surer', () => {
    const plain = 'This is the most disgusting, miserable and awful place, I hate it';
    const mild = 'The meeting was rather boring';
    const heard = (sure?: string) =>
      [plain, mild].filter((text) => flagged({ dont: { tone: { is: 'negative', sure } } }, text).length > 0);
    expect(heard()).toEqual([plain, mild]);
    expect(heard('rather')).toContain(plain);
    expect(heard('very')).toEqual([plain]);
  });

  it.each(['@kim your team is useless and awful', 'You are terrible and I hate it'])(
    'hears that %j is aimed at somebody',
    (text) => {
      expect(flagged(atSomeone, text)).not.toEqual([]);
    },
  );

  it.each(['That old ladder is useless and awful', 'You should see the lake in the morning'])(
    'finds nobody at whom %j is aimed',
    (text) => {
      expect(flagged(atSomeone, text)).toEqual([]);
    },
  );
});
