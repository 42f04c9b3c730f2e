import type { PrivateKind } from './kinds';

/** The fewest digits that two numbers must share at their ends to be the same line, however its country is written. */
const sharedDigits = 7;

function digitsOf(text: string): string {
  return text.replace(/\D/g, '').replace(/^0+/, '');
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim();
}

function sameNumber(found: string, own: string): boolean {
  const [a, b] = [digitsOf(found), digitsOf(own)];
  return Math.min(a.length, b.length) >= sharedDigits && (a.endsWith(b) || b.endsWith(a));
}

function sameMailbox(found: string, own: string): boolean {
  const [address, ours] = [found.toLowerCase(), own.toLowerCase().replace(/^@/, '')];
  return (
    address === ours || address.endsWith(`@${ours}`) || (!ours.includes('@') && address.endsWith(`.${ours}`))
  );
}

/**
 * Whether a private thing is among the organisation's own: the same mailbox or one of its domain, the same number
 * however it is written, or words of the same address.
 */
export function isOwn(kind: PrivateKind, found: string, own: readonly string[]): boolean {
  return own.some((entry) => {
    if (kind === 'email') return sameMailbox(found, entry);
    if (kind === 'address') return ` ${wordsOf(entry)} `.includes(` ${wordsOf(found)} `);
    return sameNumber(found, entry);
  });
}
