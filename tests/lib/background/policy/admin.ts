import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readAnew } from '../../../../lib/background/policy/watch';

/** What the admin of a ministry has set for the accounts that the tests of the background use. */
export const gracePolicy = {
  organisation: 'Grace Ministry',
  contact: 'Ask Ruth, social@grace.example',
  identities: [
    {
      id: 'grace',
      name: 'Grace Ministry',
      kind: 'role',
      accounts: [{ host: 'site.example', handle: 'graceministry' }],
      default: { colour: '#0000ff', packs: ['brand'] },
      recommended: { asksWho: true },
      locked: { emblem: 'GM', packs: ['ministry', 'house'] },
    },
  ],
  packs: [
    JSON.stringify({
      demarc: 1,
      id: 'house',
      name: 'House rules',
      version: 1,
      language: 'en',
      rules: [
        { id: 'no-karaoke', say: 'We do not announce karaoke.', level: 'hold', dont: { terms: ['karaoke'] } },
      ],
    }),
  ],
};

/**
 * What the browser hands on from now on: null where it knows of no policy, as Firefox says it; `{}` as Chromium does; `silent`
 * where it never answers.
 */
export function handsOn(policy: object | null | 'silent'): void {
  const get = async () => {
    if (policy === 'silent') return new Promise(() => undefined);
    if (policy === null) throw new Error('Managed storage manifest not found');
    return policy;
  };
  Object.assign(fakeBrowser.storage, { managed: { get } });
}

/** An admin has set this, and the browser says so at once, as Chromium does while it runs. */
export async function adminSets(policy: object | null): Promise<void> {
  handsOn(policy ?? {});
  await readAnew({ announced: true });
}
