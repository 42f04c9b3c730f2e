import type { Account } from '../draft';
import { saying } from '../words/saying';
import { signal, wholeDraft, type Zod } from './signal';

/** The account that the page would post as. */
export const account = signal({
  schema(z: Zod) {
    const handle = z
      .string()
      .trim()
      .min(1)
      .max(600)
      .describe('A handle, alone or with its site: grace or grace@x.com.');
    return z.union([
      z.array(handle).min(1).describe('One of these accounts.'),
      z
        .strictObject({ 'other-than': z.array(handle).min(1) })
        .describe('A known account that is none of these.'),
      z.literal('unknown').describe('The page does not show which account it is.'),
    ]);
  },
  compile(options) {
    const matches = (given: Account | null): boolean => {
      if (options === 'unknown') return given === null;
      if (given === null) return false;
      if (Array.isArray(options)) return options.some((wanted) => isAccount(given, wanted));
      return !options['other-than'].some((wanted) => isAccount(given, wanted));
    };
    return {
      needs: null,
      absence: saying('why_not_account'),
      find({ draft }) {
        if (!matches(draft.account)) return [];
        return [
          wholeDraft(
            draft.account === null
              ? saying('why_account_unknown')
              : saying('why_account', { handle: draft.account.handle }),
          ),
        ];
      },
    };
  },
});

function isAccount(given: Account, wanted: string): boolean {
  const [name, host] = wanted.toLowerCase().replace(/^@/, '').split('@');
  return given.handle.toLowerCase() === name && (host === undefined || given.host.toLowerCase() === host);
}
