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
export const names = /pass|pwd|token|secret|key|credential|bearer|contrase|senha|wachtwoord|kennwort/i;
const verbs = /\b(?:is|was|es|est|ist|now|still|bearer|keys?|tokens?|secret)[ :]|é /giu;

/** Looks at each character once. Verbs are looked for only in a text that names a secret. */
export function secretSight(text: string): SecretSight {
  const runs: Span[] = [];
  const signs: number[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    const code = index < text.length ? text.charCodeAt(index) : 32;
    if (code > 62 && code < 128) continue;
    if ((code === 58 && text.charCodeAt(index + 1) !== 47) || code === 61) signs.push(index + 1);
    else if (code <= 32 || code === 34 || code === 39 || code === 60 || code === 62 || code >= 128) {
      if (index - start >= shortest) runs.push({ start, end: index });
      start = index + 1;
    }
  }
  if (!names.test(text)) return { runs, signs: [] };
  for (const match of text.matchAll(verbs)) signs.push(match.index + match[0].length);
  return { runs, signs };
}
