/** Where what this page carries of its site stands as JSON, on `globalThis` in the content script's isolated world. */
const earlyKey: unique symbol = Symbol.for('demarc.early');

/** What this page carries of its site, as lib/sites/early.ts writes it; undefined where that is nothing. */
export const carriedHere = (): string | undefined => (globalThis as { [earlyKey]?: string })[earlyKey];
