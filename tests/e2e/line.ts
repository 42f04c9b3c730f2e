import type { Engine } from '../tools/browsers';

const engines: readonly Engine[] = ['chromium', 'firefox'];

/** What one browser is held in, for the whole test run. */
export interface Seat<Held> {
  readonly engine: Engine;
  held: Held | null;
  /** Where the scenario was that has it, or had it last. */
  at: string | null;
  taken: boolean;
}

interface Waiting<Held> {
  readonly engine: Engine;
  readonly at: string | null;
  begin(seat: Seat<Held>): void;
}

/** A browser takes as long to start as about so many scenarios in one that runs. */
const worthAnother = 4;

/**
 * Scenarios in line for browsers. So many run at once, half of them in each engine while some wait for each; where nobody waits
 * for one of them, the other has all places, so that no processor is idle while the slower one catches up.
 */
export class Line<Held> {
  readonly #places: number;
  readonly #seats: Seat<Held>[] = [];
  readonly #waiting: Waiting<Held>[] = [];

  constructor(places: number) {
    this.#places = places;
  }

  /** Waits for a seat with this engine: the one whose last scenario was at the same place, where that is free. */
  turn(engine: Engine, at: string | null): Promise<Seat<Held>> {
    return new Promise((begin) => {
      this.#waiting.push({ engine, at, begin });
      this.#callUp();
    });
  }

  /** Gives it to the next. */
  leave(seat: Seat<Held>): void {
    seat.taken = false;
    this.#callUp();
  }

  #callUp(): void {
    while (this.#seats.filter(({ taken }) => taken).length < this.#places) {
      const [seat, next] = this.#next() ?? [];
      if (!seat || !next) return;
      this.#waiting.splice(this.#waiting.indexOf(next), 1);
      seat.taken = true;
      seat.at = next.at;
      next.begin(seat);
    }
  }

  /** Who comes next in which seat: of the engine that has fewer places, and of the other where nobody waits for that. */
  #next(): [Seat<Held>, Waiting<Held>] | null {
    const taken = (engine: Engine) =>
      this.#seats.filter((seat) => seat.engine === engine && seat.taken).length;
    const fewestFirst = engines.toSorted((one, other) => taken(one) - taken(other));
    for (const engine of fewestFirst) {
      const found = this.#nextOf(engine);
      if (found) return found;
    }
    return null;
  }

  #nextOf(engine: Engine): [Seat<Held>, Waiting<Held>] | null {
    const waiting = this.#waiting.filter((one) => one.engine === engine);
    const seats = this.#seats.filter((seat) => seat.engine === engine);
    const free = seats.filter(({ taken }) => !taken);
    for (const seat of free) {
      const there = waiting.find(({ at }) => at !== null && at === seat.at);
      if (there) return [seat, there];
    }
    // Where another browser is, it goes on by itself.
    const isElsewhere = ({ at }: Waiting<Held>) => seats.some((seat) => seat.taken && seat.at === at);
    const next = waiting.find((one) => !isElsewhere(one)) ?? waiting[0];
    if (!next) return null;
    const seat = free[0] ?? this.#another(engine, seats.length, waiting.length);
    return seat && [seat, next];
  }

  #another(engine: Engine, seats: number, waiting: number): Seat<Held> | null {
    if (seats > 0 && waiting < worthAnother) return null;
    const seat: Seat<Held> = { engine, held: null, at: null, taken: false };
    this.#seats.push(seat);
    return seat;
  }
}
