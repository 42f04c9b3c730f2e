export interface KeptOptions {
  readonly texts: number;
  /** UTF-16 units of all of them together. */
  readonly characters: number;
  /** Whether they are pieces of longer texts, which they would keep in memory: then copies are kept. */
  readonly arePieces: boolean;
}

/**
 * Remembers what was made of a text, for the texts asked for last: at least `texts` of them or as many as have
 * `characters` together, whichever is less, and never more than twice that.
 */
export class Kept<T> {
  readonly #options: KeptOptions;
  /** Two generations, so that nothing has to be put in order when a text is asked for. */
  #recent = new Map<string, T>();
  #older = new Map<string, T>();
  #size = 0;

  constructor(options: KeptOptions) {
    this.#options = options;
  }

  /** What is remembered of the text, or what `make` makes of it. */
  get(text: string, make: (text: string) => T): T {
    const { texts, characters, arePieces } = this.#options;
    const recent = this.#recent.get(text);
    if (recent !== undefined) return recent;
    const own = arePieces ? copyOf(text) : text;
    const value = this.#older.get(own) ?? make(own);
    if (this.#recent.size >= texts || this.#size + text.length > characters) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#size = 0;
    }
    this.#recent.set(own, value);
    this.#size += text.length;
    return value;
  }
}

/** A piece of a string can hold on to all of it, for every keystroke a whole draft; one that was joined does not. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
