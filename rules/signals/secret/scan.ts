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
  'phrase',
  'mnemonic',
  'basic ',
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

/** What stands between a name and its value is looked for only in a text that may name a secret. */
export function secretSight(text: string, mayName: boolean): SecretSight {
  return { runs: longRuns(text), signs: mayName ? signsIn(text) : [] };
}

/** Looks backwards from where the shortest run would end, so that of shorter words a few letters are looked at only. */
function longRuns(text: string): Span[] {
  const { length } = text;
  const runs: Span[] = [];
  for (let start = 0; start + shortest <= length; ) {
    let at = start + shortest - 1;
    while (at >= start && kinds[text.charCodeAt(at)] !== sign.end) at--;
    if (at < start) {
      let end = start + shortest;
      while (end < length && kinds[text.charCodeAt(end)] !== sign.end) end++;
      runs.push({ start, end });
      at = end;
    }
    start = at + 1;
  }
  return runs;
}

function signsIn(text: string): number[] {
  const signs: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (kinds[text.charCodeAt(index)] !== sign.glue) continue;
    if (text[index] === '=' || text[index + 1] !== '/') signs.push(index + 1);
  }
  verbs.lastIndex = 0;
  while (verbs.test(text)) signs.push(verbs.lastIndex);
  return signs;
}
