import type { Span } from '../../finding';
import { lazily } from '../../lazily';
import { entropy, isPlaceholder, isStandIn } from './placeholder';
import { names } from './scan';

/** How far back the name of a value is looked for, in UTF-16 units. */
const reach = 48;
const longest = 200;

const keyName = lazily(
  () =>
    /(?<![\p{L}\p{N}])(?:(?!public|foreign|primary|partition|sort)[\p{L}\d]{1,20}[ _.-]){0,2}(?:api|access|auth|secret|private|client|signing|encryption|bot|refresh|bearer|session|service|account|app|consumer|deploy)?[ _.-]?(?:key|token|secret|apikey|credentials?|bearer())s?(?:[_-](?:base|value|live|prod))?["'`)\]]{0,2}\s{0,3}(?::=|=>|[:=]|is:?|was|\s)\s{0,3}["'`(]{0,2}$/iu,
);
const bearer = lazily(() => /(?<![\p{L}\p{N}])(?:bearer|token) {1,3}$/iu);
const publicKey = lazily(
  () => /\b(?:public|foreign|primary|answer|translation|map|color|colour|gpg|pgp)[ _.-]?key\b/iu,
);
const passwordName = lazily(
  () =>
    /(?<![\p{L}\p{N}])(?:[\p{L}\d]{1,20}[_.-]){0,2}(?:passwords?|passwd|passphrase|passcode|pwd|pw|pass|contraseña|mot de passe|passwort|kennwort|senha|wachtwoord)["'`)\]]{0,2}(?: (?:for|to|of|on) (?:\p{L}+ ){0,3}\p{L}+)?\s{0,3}(?::=|=>|[:=]|(?:is|was|es|est|ist|é)(?: now| still)?:?)\s{0,3}["'`(]{0,2}$/iu,
);

const keyValue = /^[\w./+=~-]{16,200}/u;
const passwordValue = /^[^\s"'`<>;,]{6,100}/u;

const oneClass = lazily(() => /^(?:\p{L}+|\d+|[^\p{L}\d]+)[.!?,)]*$/u);
const ordinary = lazily(
  () =>
    /^(?:(?:\/[\w.-]+)+\/?$|[a-z_$][\w$]*(?:\.[\w$]+)+\(|(?:process|os|env|import|system|config|secrets?|settings|self|this)[.[(]|https?:|www\.|@|#|0x[\da-f]{40}$|\d{1,4}[-:/.]\d|[\p{L}'’-]+[.,!?:)]*$|\p{L}+\/\p{L}+|\d+\+?-?\p{L}{0,10}$)/iu,
);

/** Words joined by signs, as in a title that became part of a web address. */
const slug = /^(?:[a-z]{2,24}|\d{1,4})(?:[-_./](?:[a-z]{1,24}|\d{1,4})){1,40}$/i;
/** A count that leads words: "2-for-1". */
const counted = /^\d{1,4}-[a-z]+(?:-|$)/i;

/** The value at an offset if it is as varied as a random key. */
function keyAt(text: string, at: number): Span | null {
  const value = keyValue.exec(text.slice(at, at + longest))?.[0].replace(/[.]+$/, '');
  if (value === undefined || value.length < 16 || ordinary().test(value) || slug.test(value)) return null;
  const isCall = text.charAt(at + value.length) === '(';
  if (isCall || isPlaceholder(value)) return null;
  const varied = /\d/.test(value) && /[a-z]/i.test(value);
  const enough = /^[\da-f-]+$/i.test(value) ? 2.8 : 3.3;
  return varied && entropy(value) >= enough ? { start: at, end: at + value.length } : null;
}

/** The value at an offset if it mixes letters with digits or signs, as a password does and a word does not. */
function passwordAt(text: string, at: number): Span | null {
  const value = passwordValue.exec(text.slice(at, at + longest))?.[0].replace(/[.!?):]+$/u, '');
  if (
    value === undefined ||
    value.length < 6 ||
    oneClass().test(value) ||
    ordinary().test(value) ||
    counted.test(value)
  )
    return null;
  return isPlaceholder(value) || isStandIn(value) || /\*{2}|_{3}/.test(value)
    ? null
    : { start: at, end: at + value.length };
}

const gap = /^\s{0,3}["'`(]{0,2}/u;

/** Passwords and keys by their names: what follows `password:`, `api_key =` or "password is" and looks like one. */
export function findNamed(text: string, signs: readonly number[]): Span[] {
  const found: Span[] = [];
  for (const sign of signs) {
    const at = sign + (gap.exec(text.slice(sign, sign + 6))?.[0].length ?? 0);
    if (text[at] === '=' || text[at] === '>') continue;
    const leading = text.slice(Math.max(0, at - reach), at);
    if (!names.test(leading)) continue;
    const span = passwordName().test(leading)
      ? passwordAt(text, at)
      : (keyName().test(leading) || bearer().test(leading)) && !publicKey().test(leading)
        ? keyAt(text, at)
        : null;
    if (span !== null) found.push(span);
  }
  return found;
}
