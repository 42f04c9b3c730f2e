/** The words of a policy for how firmly and how strictly, apart from its schema: pages know them too. */

/**
 * How firmly a value is set. `default`: it holds until the person sets another. `recommended`: the same, and it is shown as the
 * admin's advice. `locked`: it cannot be changed.
 */
export const modes = ['default', 'recommended', 'locked'] as const;
export type Mode = (typeof modes)[number];

/**
 * What an author may do with a draft against the code. `never`: nothing but to change it. `false-alarm`: only to say that the
 * finding is wrong. `reason`: to post it with a typed reason. `acknowledge`: to post it once they have said that they know.
 * `freely`: to post it.
 */
export const overrideModes = ['never', 'false-alarm', 'reason', 'acknowledge', 'freely'] as const;
export type OverrideMode = (typeof overrideModes)[number];

/**
 * What becomes of a draft that could not be checked. `hold`: it stays until it could be. `ask`: its author decides. `let-through`:
 * it goes out, and its author is told.
 */
export const uncheckedModes = ['hold', 'ask', 'let-through'] as const;
export type UncheckedMode = (typeof uncheckedModes)[number];
