import { complain } from './output';

/** How long a command may be silent, in ms; after so much it says how far it has come, and again after as much. */
const silence = 1000;

/** What progress is measured by, and who hears of it. */
interface Surroundings {
  /** The time now, in ms. */
  readonly clock: () => number;
  readonly say: (words: string) => void;
}

/** Says on standard error how far a command has come: `812 of 4,000 posts`. Nothing where it is done within a second. */
export function newProgress(
  what: string,
  total?: number,
  { clock, say }: Surroundings = { clock: Date.now, say: complain },
): { step(done: number): void } {
  let last = clock();
  return {
    step(done) {
      const time = clock();
      if (time - last < silence) return;
      last = time;
      const of = total === undefined ? '' : ` of ${total.toLocaleString('en')}`;
      say(`… ${done.toLocaleString('en')}${of} ${what}`);
    },
  };
}
