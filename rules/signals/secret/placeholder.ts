/** Words that stand where a secret would, compared with whole pieces of a value and never inside one. */
const standIns = new Set(
  'example examples sample placeholder dummy fake your yours here changeme change insert replace redacted removed todo none null undefined token apikey secret password passwd pass test testing demo foobar value string some thing something xxxx abcd qwerty'.split(
    ' ',
  ),
);
/** Those that even a long and varied value shows to be a stand-in. */
const strong = new Set(
  'example sample placeholder dummy fake your yours here changeme insert replace redacted xxxx'.split(' '),
);

/** The pieces of a value as a reader sees them: split at signs, digits and capitals. */
function pieces(value: string): string[] {
  return value
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((piece) => piece.length > 3);
}

/** Shannon entropy in bits a character. */
export function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

/** How many characters stand in runs of at least four that repeat or count up or down by one. */
function inSequence(value: string): number {
  let total = 0;
  let run = 1;
  let step = Number.NaN;
  for (let index = 1; index <= value.length; index++) {
    const next = value.charCodeAt(index) - value.charCodeAt(index - 1);
    if (next === step && Math.abs(next) <= 1) {
      run++;
      continue;
    }
    if (run >= 4) total += run;
    run = Math.abs(next) <= 1 ? 2 : 1;
    step = next;
  }
  return total;
}

/** The documents of AWS and others print keys that end so. */
const documented = /EXAMPLE(?:KEY)?$|^SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c$/;
const bracketed = /^[<[{(%$]|^\*{3}|[x*•.]{4}|\$\{|\{\{|\.{3}/i;

/** Whether the varying part of a token is a stand-in as documentation and examples print it. */
export function isPlaceholder(value: string): boolean {
  if (documented.test(value) || bracketed.test(value)) return true;
  if (inSequence(value) * 3 >= value.length) return true;
  if (pieces(value).some((piece) => strong.has(piece))) return true;
  const onlyHex = /^[\da-f-]+$/i.test(value);
  const enough = onlyHex || value.length < 24 ? 2.4 : 2.9;
  return value.length >= 12 && entropy(value) < enough;
}

/** Whether every piece of a short value is an ordinary stand-in, as `password` is for a password. */
export function isStandIn(value: string): boolean {
  const parts = value
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => standIns.has(part) || part.length < 2);
}
