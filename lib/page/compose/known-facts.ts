import type { Composer } from '../sites/composer';
import { type Facts, factsOf } from './draft';

/** Milliseconds that a change of account, audience or pictures beside an unchanged text may go unread while nothing is pressed. */
export const readEvery = 500;

/** What stands around a composer's text: it costs more to read than the text, and seldom changes. At a press it is read anew. */
export class KnownFacts {
  private facts: Facts | null = null;
  private at = 0;

  constructor(private readonly composer: Composer) {}

  /** What was read last; read now where nothing was. */
  known(): Facts {
    return this.facts ?? this.read();
  }

  read(): Facts {
    return this.note(factsOf(this.composer));
  }

  /** They were just read elsewhere. */
  note(facts: Facts): Facts {
    this.at = performance.now();
    this.facts = facts;
    return facts;
  }

  isOld(): boolean {
    return performance.now() - this.at > readEvery;
  }
}
