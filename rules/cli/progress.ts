import { complain } from './output';

/** How long a command may be silent, in ms; after so much it says how far it has come, and again after as much. */
const silence = 1000;

/** Says on standard error how far a command has come: `812 of 4,000 posts`. Nothing where it is done within a second. */
export function newProgress(what: string, total?: number): { step(done: number): void } {
  let last = Date.now();
  return {
    step(done) {
      const time = Date.now();
      if (time - last < silence) return;
      last = time;
      const of = total === undefined ? '' : ` of ${total.toLocaleString('en')}`;
      complain(`… ${done.toLocaleString('en')}${of} ${what}`);
    },
  };
}
