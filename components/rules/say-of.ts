/** The sentence of a rule; null for one that is no longer in the code, or whose code is not known. */
export type SayOf = (pack: string, rule: string) => string | null;
