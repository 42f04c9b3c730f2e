import type { roleMessages } from '../../role-messages';
import type { Handlers } from '../router';
import { registerSites } from '../sites';
import { handOver } from './hand-over';
import { lookAtHandOver, takeOver } from './take-over';

/** What answers the messages of roles. */
export const roleHandlers: Pick<Handlers, keyof typeof roleMessages> = {
  'hand-over': async ({ identity }) => {
    const { file, words } = await handOver(identity, Date.now());
    return { file, words };
  },
  'look-at-hand-over': ({ file }) => lookAtHandOver(file, Date.now()),
  'take-over': async ({ file, operator }) => {
    const identity = await takeOver(file, operator, Date.now());
    await registerSites();
    return { identity };
  },
};
