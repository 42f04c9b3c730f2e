/**
 * Remembers what was made of a text, for the texts asked for last: at least `texts` of them or as many as have
 * `characters` together, whichever is less, and never more than twice that.
 */
export class Kept<T> {
  readonly #texts: number;
  readonly #characters: number;
  /** Two generations, so that nothing has to be put in order when a text is asked for. */
  #recent = new Map<string, T>();
  #older = new Map<string, T>();
  #size = 0;

  constructor(texts: number, characters: number) {
    this.#texts = texts;
    this.#characters = characters;
  }

  /** What is remembered of the text, or what `make` makes of a copy of it that keeps no longer text in memory. */
  get(text: string, make: (text: string) => T): T {
    const recent = this.#recent.get(text);
    if (recent !== undefined) return recent;
    const copy = copyOf(text);
    const value = this.#older.get(text) ?? make(copy);
    if (this.#recent.size >= this.#texts || this.#size + text.length > this.#characters) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#size = 0;
    }
    this.#recent.set(copy, value);
    this.#size += text.length;
    return value;
  }
}

/** A piece of a string can hold on to all of it, for every keystroke a whole draft; one that was joined does not. */
export function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
