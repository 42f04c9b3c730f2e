import { enlarged } from './dictionary';
import { readNumbers } from './numbers';
import type { TermTable } from './term-table';

/** Bits of a state: edges leave it that came with a table, or that were added, and terms end in it. */
const hasGiven = 1;
const hasAdded = 2;
const hasTerms = 4;

/**
 * Sequences of word numbers, each ending in terms. State 0 is the root; edges are found by (state, word) in an
 * open-addressing table, the root's in an array by word, and those that came with a table by halving among its steps.
 */
export class Trie {
  #states = 1;
  /** How many words begin the terms of a table: each of these leads from the root to the state of its own number plus one. */
  #given = 0;
  /** By word, counted from those: the state behind the root, 0 for none. */
  #roots = new Int32Array(256);
  /** Edges by state and word: the state that they lead to, 0 for a free place. */
  #slots = new Int32Array(256);
  #edges = 0;
  /** By added state, counted from the first one: the state before it and the word that leads from there. */
  #befores = new Int32Array(16);
  #words = new Int32Array(16);
  #firstAdded = 1;
  /** By state: one more than its first output, 0 for none. */
  #firsts = new Int32Array(256);
  /** By state: what it has, 0 for nothing. */
  #leads = new Uint8Array(256);
  #outputs = 0;
  #terms = new Int32Array(256);
  /** By output: one more than the next output of the same state. */
  #nexts = new Int32Array(256);
  /** By state of a table: the first of the states that follow it; and by those states, the words that lead to them. */
  #following = new Int32Array(0);
  #steps = new Int32Array(0);
  /** The first state that the steps of a table lead to. */
  #firstStep = 0;

  /**
   * @param table what it holds from the beginning
   * @param room how many terms are to be added; it grows where they are more
   */
  constructor(table: TermTable | null, room: number) {
    if (table !== null) this.#take(table);
    if (room > 0) this.#makeRoom(room);
  }

  /** The state at the end of a sequence of words, made where there is none yet. */
  stateOf(words: readonly number[]): number {
    let state = 0;
    for (let at = 0; at < words.length; at += 1) state = this.follow(state, words[at] ?? 0);
    return state;
  }

  /** The state that a word leads to, made where there is none yet. */
  follow(state: number, word: number): number {
    if (state === 0 || ((this.#leads[state] ?? 0) & hasGiven) !== 0) {
      const known = this.step(state, word);
      if (known !== 0) return known;
    }
    if (state === 0) return this.#linkRoot(word);
    const at = this.#placeOf(state, word);
    const known = this.#slots[at] ?? 0;
    return known === 0 ? this.#link(state, word, at) : known;
  }

  /** Puts a term at a state, once. */
  put(state: number, term: number): void {
    for (let output = this.firstOutput(state); output !== 0; output = this.nextOutput(output))
      if (this.termOf(output) === term) return;
    if (this.#outputs === this.#terms.length) this.#growOutputs(this.#outputs * 2 + 256);
    this.#terms[this.#outputs] = term;
    this.#nexts[this.#outputs] = this.#firsts[state] ?? 0;
    this.#outputs += 1;
    this.#firsts[state] = this.#outputs;
    this.#leads[state] = (this.#leads[state] ?? 0) | hasTerms;
  }

  /** The state that a word leads to, 0 for none. */
  step(state: number, word: number): number {
    if (state === 0) return word < this.#given ? word + 1 : (this.#roots[word - this.#given] ?? 0);
    const leads = this.#leads[state] ?? 0;
    if ((leads & hasGiven) !== 0) {
      const given = this.#stepGiven(state, word);
      if (given !== 0) return given;
    }
    if ((leads & hasAdded) === 0) return 0;
    return this.#slots[this.#placeOf(state, word)] ?? 0;
  }

  /** The place of an added edge, or the free one where it belongs. */
  #placeOf(state: number, word: number): number {
    const mask = this.#slots.length - 1;
    for (let at = place(state, word) & mask; ; at = (at + 1) & mask) {
      const target = this.#slots[at] ?? 0;
      if (target === 0) return at;
      const edge = target - this.#firstAdded;
      if (this.#befores[edge] === state && this.#words[edge] === word) return at;
    }
  }

  hasMore(state: number): boolean {
    return ((this.#leads[state] ?? 0) & (hasGiven | hasAdded)) !== 0;
  }

  /** The same as whether it has a first output, but told together with `hasMore`. */
  hasTerms(state: number): boolean {
    return ((this.#leads[state] ?? 0) & hasTerms) !== 0;
  }

  /** One more than the number of the first output of a state, 0 for none. */
  firstOutput(state: number): number {
    return this.#firsts[state] ?? 0;
  }

  nextOutput(output: number): number {
    return this.#nexts[output - 1] ?? 0;
  }

  termOf(output: number): number {
    return this.#terms[output - 1] ?? -1;
  }

  /** Every step from a state by a word to another state, in any order. */
  *edges(): Generator<{ readonly from: number; readonly word: number; readonly to: number }> {
    for (let word = 0; word < this.#given + this.#roots.length; word += 1) {
      const to = this.step(0, word);
      if (to !== 0) yield { from: 0, word, to };
    }
    for (let to = this.#firstAdded; to < this.#states; to += 1) {
      const from = this.#befores[to - this.#firstAdded] ?? 0;
      if (from !== 0) yield { from, word: this.#words[to - this.#firstAdded] ?? 0, to };
    }
  }

  /** Gives back the memory kept for growth. */
  trim(words: number): void {
    this.#roots = this.#roots.slice(0, Math.max(0, words - this.#given));
    this.#befores = this.#befores.slice(0, this.#states - this.#firstAdded);
    this.#words = this.#words.slice(0, this.#states - this.#firstAdded);
    this.#firsts = this.#firsts.slice(0, this.#states);
    this.#leads = this.#leads.slice(0, this.#states);
    this.#terms = this.#terms.slice(0, this.#outputs);
    this.#nexts = this.#nexts.slice(0, this.#outputs);
  }

  /** By halving, without a branch that depends on what is found: no processor could foresee it. */
  #stepGiven(state: number, word: number): number {
    let at = this.#following[state] ?? 0;
    let size = (this.#following[state + 1] ?? 0) - at;
    while (size > 1) {
      const half = size >> 1;
      const isBefore = (word - (this.#steps[at + half - this.#firstStep] ?? 0)) >> 31;
      at += half & ~isBefore;
      size -= half;
    }
    return size === 1 && this.#steps[at - this.#firstStep] === word ? at : 0;
  }

  /** Everything is made of whole arrays, or by one short loop: none of this has run before when it is needed. */
  #take(table: TermTable): void {
    const { roots } = table;
    const states = 1 + table.states;
    const following = readNumbers(table.following, table.states);
    const ending = readNumbers(table.ending, table.states);
    const firsts = new Int32Array(states);
    const leads = new Uint8Array(states);
    const behind = new Int32Array(states + 1);
    const nexts = new Int32Array(table.outputs);
    let state = 1 + roots;
    let outputs = 0;
    for (let at = 1; at < states; at += 1) {
      behind[at] = state;
      const count = following[at - 1] ?? 0;
      if (count > 0) {
        leads[at] = hasGiven;
        state += count;
      }
      let here = ending[at - 1] ?? 0;
      if (here === 0) continue;
      leads[at] = (leads[at] ?? 0) | hasTerms;
      firsts[at] = outputs + 1;
      for (; here > 1; here -= 1) {
        nexts[outputs] = outputs + 2;
        outputs += 1;
      }
      outputs += 1;
    }
    behind[states] = state;
    this.#states = states;
    this.#firstAdded = states;
    this.#firsts = firsts;
    this.#leads = leads;
    this.#nexts = nexts;
    this.#following = behind;
    this.#steps = readNumbers(table.steps, table.states - roots);
    this.#firstStep = 1 + roots;
    this.#terms = readNumbers(table.terms, table.outputs);
    this.#outputs = table.outputs;
    this.#given = roots;
  }

  /** Most terms are a word or two and have two forms. */
  #makeRoom(terms: number): void {
    this.#growStates(this.#states + terms * 3);
    this.#growEdges(terms * 3);
    this.#growOutputs(this.#outputs + terms * 2);
    let slots = this.#slots.length;
    while (slots < terms * 4) slots *= 2;
    this.#slots = new Int32Array(slots);
  }

  #growStates(size: number): void {
    this.#firsts = enlarged(this.#firsts, size);
    const leads = new Uint8Array(this.#firsts.length);
    leads.set(this.#leads);
    this.#leads = leads;
  }

  #growEdges(size: number): void {
    this.#befores = enlarged(this.#befores, size);
    this.#words = enlarged(this.#words, size);
  }

  #growOutputs(size: number): void {
    this.#terms = enlarged(this.#terms, size);
    this.#nexts = enlarged(this.#nexts, size);
  }

  #linkRoot(word: number): number {
    const target = this.#newState(0, word);
    const root = word - this.#given;
    if (root >= this.#roots.length)
      this.#roots = enlarged(this.#roots, Math.max(root + 1, this.#roots.length * 2));
    this.#roots[root] = target;
    return target;
  }

  /** @param at the free place for the edge */
  #link(state: number, word: number, at: number): number {
    const target = this.#newState(state, word);
    this.#slots[at] = target;
    this.#edges += 1;
    if (this.#edges * 4 > this.#slots.length * 3) this.#growSlots();
    return target;
  }

  #newState(before: number, word: number): number {
    const target = this.#states;
    const edge = target - this.#firstAdded;
    this.#states += 1;
    if (target === this.#firsts.length) this.#growStates(target * 2);
    if (edge === this.#befores.length) this.#growEdges(edge * 2);
    this.#leads[before] = (this.#leads[before] ?? 0) | hasAdded;
    this.#befores[edge] = before;
    this.#words[edge] = word;
    return target;
  }

  /** Puts the edge to a state in the first free place for it. */
  #fill(target: number): void {
    const edge = target - this.#firstAdded;
    const mask = this.#slots.length - 1;
    let at = place(this.#befores[edge] ?? 0, this.#words[edge] ?? 0) & mask;
    while (this.#slots[at] !== 0) at = (at + 1) & mask;
    this.#slots[at] = target;
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let target = this.#firstAdded; target < this.#states; target += 1)
      if (this.#befores[target - this.#firstAdded] !== 0) this.#fill(target);
  }
}

function place(state: number, word: number): number {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
