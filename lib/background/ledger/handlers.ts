import type { circleMessages } from '../../circles';
import type { ledgerMessages } from '../../ledger-messages';
import type { Handlers } from '../router';
import { desk, ledger, numbersOf } from '.';
import { readReach } from './circles';
import { forgetSaid } from './draft-kinds';
import { forgetCorrections, rememberCorrection } from './kind-facts';
import { readPictures } from './pictures';

/** What answers the messages of the ledger. */
export const ledgerHandlers: Pick<Handlers, keyof typeof ledgerMessages | keyof typeof circleMessages> = {
  went: async (request, sender) => {
    await desk.went(request, sender, Date.now());
    return {};
  },
  taken: async ({ id }, { tab }) => {
    // Its author may be at the next one before the composer was ever seen empty.
    await Promise.all([desk.taken(id), forgetSaid(tab)]);
    return {};
  },
  'not-taken': async ({ id }) => {
    await desk.notTaken(id);
    return {};
  },
  'left-with': async ({ id }, sender) => {
    await desk.left(id, sender);
    return {};
  },
  'still-there': async ({ texts }, sender) => {
    await desk.stillThere(texts, sender, Date.now());
    return {};
  },
  'read-ledger': ({ identity, from, to, most }) => ledger.entries(identity, { from, to }, most),
  'read-reach': ({ identity, since }) => readReach(identity, since),
  'ledger-numbers': ({ identity }) => numbersOf(identity, Date.now()),
  'read-pictures': ({ identity, weeks }) => readPictures(identity, weeks, Date.now()),
  'correct-kind': async ({ id, kind }) => {
    const before = await ledger.correct(id, kind);
    if (before) await rememberCorrection(before, kind);
    return {};
  },
  'erase-ledger': async (part) => {
    await ledger.erase(part);
    if (part.from === undefined && part.to === undefined) await forgetCorrections(part.identity);
    return {};
  },
  'bring-ledger': async ({ entries }) => {
    await ledger.bring(entries);
    return {};
  },
};
