import { enlarged } from './dictionary';
import type { TermTable } from './term-table';

/**
 * Sequences of word numbers, each ending in terms. State 0 is the root; edges are found by (state, word) in an
 * open-addressing table, the root's in an array by word.
 */
export class Trie {
  #states = 1;
  /** By word: the state behind the root, 0 for none. */
  #roots = new Int32Array(256);
  #edgeStates = new Int32Array(256);
  #edgeWords = new Int32Array(256);
  #edgeTargets = new Int32Array(256);
  #edgeCount = 0;
  /** By state: one more than its first output, 0 for none. */
  #firsts = new Int32Array(256);
  /** By state: 1 where an edge leaves it. */
  #leads = new Uint8Array(256);
  #outputs = 0;
  #terms = new Int32Array(256);
  /** By output: one more than the next output of the same state. */
  #nexts = new Int32Array(256);

  /** The state at the end of a sequence of words, made where there is none yet. */
  stateOf(words: readonly number[]): number {
    let state = 0;
    for (const word of words) {
      const known = this.step(state, word);
      state = known === 0 ? this.#link(state, word) : known;
    }
    return state;
  }

  /** Puts a term at a state, once. */
  put(state: number, term: number): void {
    for (let output = this.firstOutput(state); output !== 0; output = this.nextOutput(output))
      if (this.termOf(output) === term) return;
    if (this.#outputs === this.#terms.length) {
      this.#terms = enlarged(this.#terms, this.#outputs * 2);
      this.#nexts = enlarged(this.#nexts, this.#outputs * 2);
    }
    this.#terms[this.#outputs] = term;
    this.#nexts[this.#outputs] = this.#firsts[state] ?? 0;
    this.#outputs += 1;
    this.#firsts[state] = this.#outputs;
  }

  /** The state that a word leads to, 0 for none. */
  step(state: number, word: number): number {
    if (state === 0) return this.#roots[word] ?? 0;
    if (this.#leads[state] === 0) return 0;
    const mask = this.#edgeStates.length - 1;
    for (let at = place(state, word) & mask; this.#edgeStates[at] !== 0; at = (at + 1) & mask)
      if (this.#edgeStates[at] === state && this.#edgeWords[at] === word) return this.#edgeTargets[at] ?? 0;
    return 0;
  }

  hasMore(state: number): boolean {
    return this.#leads[state] === 1;
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

  /** Takes in what `written` gave, into a trie that holds nothing yet. */
  read({ edges, outputs }: Pick<TermTable, 'edges' | 'outputs'>): void {
    let next = 0;
    for (let at = 0; at < edges.length; at += 2) {
      const back = edges[at] ?? 0;
      const word = next - (edges[at + 1] ?? 0);
      this.#link(back === 0 ? 0 : this.#states - back, word);
      next = Math.max(next, word + 1);
    }
    let term = 0;
    let state = 0;
    for (let at = 0; at < outputs.length; at += 2) {
      term += outputs[at] ?? 0;
      state += outputs[at + 1] ?? 0;
      this.put(state, term);
    }
  }

  /** All that it holds, in small numbers. */
  written(): Pick<TermTable, 'edges' | 'outputs'> {
    const before = new Int32Array(this.#states);
    const words = new Int32Array(this.#states);
    this.#roots.forEach((target, word) => {
      words[target] = word;
    });
    this.#edgeStates.forEach((state, at) => {
      const target = this.#edgeTargets[at] ?? 0;
      before[target] = state;
      if (state !== 0) words[target] = this.#edgeWords[at] ?? 0;
    });
    const edges: number[] = [];
    let next = 0;
    for (let state = 1; state < this.#states; state += 1) {
      const parent = before[state] ?? 0;
      const word = words[state] ?? 0;
      edges.push(parent === 0 ? 0 : state - parent, next - word);
      next = Math.max(next, word + 1);
    }
    return { edges, outputs: this.#writtenOutputs() };
  }

  #writtenOutputs(): number[] {
    const stateOf = new Int32Array(this.#outputs + 1);
    this.#firsts.forEach((first, state) => {
      for (let output = first; output !== 0; output = this.nextOutput(output)) stateOf[output] = state;
    });
    const outputs: number[] = [];
    for (let output = 1; output <= this.#outputs; output += 1) {
      const before = output === 1 ? 0 : this.termOf(output - 1);
      outputs.push(this.termOf(output) - before, (stateOf[output] ?? 0) - (stateOf[output - 1] ?? 0));
    }
    return outputs;
  }

  /** Gives back the memory kept for growth. */
  trim(words: number): void {
    this.#roots = this.#roots.slice(0, words);
    this.#firsts = this.#firsts.slice(0, this.#states);
    this.#leads = this.#leads.slice(0, this.#states);
    this.#terms = this.#terms.slice(0, this.#outputs);
    this.#nexts = this.#nexts.slice(0, this.#outputs);
  }

  #link(state: number, word: number): number {
    const target = this.#states;
    this.#states += 1;
    if (target === this.#firsts.length) {
      this.#firsts = enlarged(this.#firsts, target * 2);
      const leads = new Uint8Array(target * 2);
      leads.set(this.#leads);
      this.#leads = leads;
    }
    this.#leads[state] = 1;
    if (state === 0) {
      if (word >= this.#roots.length)
        this.#roots = enlarged(this.#roots, Math.max(word + 1, this.#roots.length * 2));
      this.#roots[word] = target;
      return target;
    }
    if ((this.#edgeCount + 1) * 4 > this.#edgeStates.length * 3) this.#growEdges();
    this.#edgeCount += 1;
    this.#putEdge(state, word, target);
    return target;
  }

  #putEdge(state: number, word: number, target: number): void {
    const mask = this.#edgeStates.length - 1;
    let at = place(state, word) & mask;
    while (this.#edgeStates[at] !== 0) at = (at + 1) & mask;
    this.#edgeStates[at] = state;
    this.#edgeWords[at] = word;
    this.#edgeTargets[at] = target;
  }

  #growEdges(): void {
    const [states, words, targets] = [this.#edgeStates, this.#edgeWords, this.#edgeTargets];
    const size = states.length * 2;
    this.#edgeStates = new Int32Array(size);
    this.#edgeWords = new Int32Array(size);
    this.#edgeTargets = new Int32Array(size);
    states.forEach((state, at) => {
      if (state !== 0) this.#putEdge(state, words[at] ?? 0, targets[at] ?? 0);
    });
  }
}

function place(state: number, word: number): number {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
