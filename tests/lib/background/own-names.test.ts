import { beforeEach, describe, expect, it } from 'vitest';
import { tryText } from '../../../lib/background/guard';
import { type Identity, identities } from '../../../lib/background/storage';
import { freshBrowser, grace } from './browser';

const found = async (text: string, more: Partial<Identity> = {}) => {
  await identities.set([{ ...grace, ...more }]);
  const verdict = await tryText('grace', text);
  return verdict.state === 'findings' ? verdict.findings.map((finding) => finding.text) : verdict.state;
};
const ownNames = ['Whisky Chapel'];

beforeEach(() => {
  freshBrowser();
});

describe('an identity’s own names', () => {
  it('are never flagged', async () => {
    const text = 'Whisky Chapel has a glass of whisky for everybody';
    expect(await found(text)).toContain('Whisky');
    expect(await found(text, { ownNames })).toEqual(['whisky']);
  });

  it('count in any case, and only as words of their own', async () => {
    expect(await found('Come to WHISKY CHAPEL!', { ownNames })).toBe('clear');
    expect(await found('Beer tonight', { ownNames: ['Bee'] })).toEqual(['Beer']);
  });

  it('that are blank flag and spare nothing', async () => {
    expect(await found('Beer tonight', { ownNames: [' ', ''] })).toEqual(['Beer']);
  });
});

describe('an identity’s time zone', () => {
  const rule = {
    id: 'never',
    say: 'Nothing goes out now.',
    level: 'warn',
    dont: { hours: { from: '00:00', to: '23:59' } },
    flags: [],
    passes: [],
  };

  it('is the one that its rules about hours go by', async () => {
    const why = async (timeZone: string) => {
      await identities.set([{ ...grace, packs: [], rules: [rule], timeZone }]);
      const verdict = await tryText('grace', 'Good morning');
      return verdict.state === 'findings' ? verdict.findings[0]?.why : verdict.state;
    };
    expect(await why('Pacific/Kiritimati')).not.toBe(await why('Pacific/Pago_Pago'));
  });
});
