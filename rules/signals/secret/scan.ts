import type { Span } from '../../finding';

/** What a first cheap pass saw of a text; a text with nothing here holds no secret. */
export interface SecretSight {
  /** Stretches without spaces, long enough for a token. */
  readonly runs: readonly Span[];
  /** Offsets right after what can stand between a name and its value: `:`, `=`, "is" and the like. */
  readonly signs: readonly number[];
}

/** The fewest characters of a token: an AWS access key has 20, a web address with a password about 16. */
const shortest = 16;

/** A text without one of these names no secret, so that the words before a value need not be looked for. */
export const secretNames = [
  'pass',
  'pwd',
  'pw:',
  'pw =',
  'pw=',
  'pw is',
  'token',
  'secret',
  'key',
  'credential',
  'bearer',
  'contrase',
  'senha',
  'wachtwoord',
  'kennwort',
] as const;
export const names = new RegExp(secretNames.join('|'), 'i');
const verbs = /\b(?:is|was|es|est|ist|now|still|bearer|keys?|tokens?|secret)[ :]|é /giu;

/** What a unit can be the sign of; 0 for most. */
const sign = { glue: 1, end: 2 } as const;
const kinds = new Uint8Array(0x10000).fill(sign.end, 0x80).fill(sign.end, 0, 33);
for (const end of '"\'<>') kinds[end.charCodeAt(0)] = sign.end;
for (const glue of ':=') kinds[glue.charCodeAt(0)] = sign.glue;

/**
 * Looks at each character once. What stands between a name and its value is looked for only in a text that may name
 * a secret.
 */
export function secretSight(text: string, mayName: boolean): SecretSight {
  const { length } = text;
  const runs: Span[] = [];
  const signs: number[] = [];
  let start = 0;
  for (let index = 0; index < length; index++) {
    const is = kinds[text.charCodeAt(index)] ?? 0;
    if (is === 0) continue;
    if (is === sign.end) {
      if (index - start >= shortest) runs.push({ start, end: index });
      start = index + 1;
    } else if (mayName && (text[index] === '=' || text[index + 1] !== '/')) signs.push(index + 1);
  }
  if (length - start >= shortest) runs.push({ start, end: length });
  if (mayName) for (const match of text.matchAll(verbs)) signs.push(match.index + match[0].length);
  return { runs, signs };
}
