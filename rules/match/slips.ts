import { rarityOf } from '../text/vocabulary';

/** Spellings that sound alike: what the word has, and what people write for it. */
const alike: readonly (readonly [from: RegExp, to: string])[] = [
  [/c(?=[aourlt])/g, 'k'],
  [/k/g, 'c'],
  [/ck/g, 'k'],
  [/ch/g, 'sh'],
  [/ph/g, 'f'],
  [/qu/g, 'k'],
  [/gn/g, 'n'],
  [/wh/g, 'w'],
  [/s(?=[aeiou])/g, 'z'],
  [/s(?=[ei])/g, 'c'],
  [/c(?=[ei])/g, 's'],
  [/i/g, 'y'],
  [/y/g, 'i'],
  [/ey$/g, 'y'],
  [/y$/g, 'ey'],
  [/j/g, 'h'],
  [/e$/g, ''],
];
/** The vowels that are written for a vowel. */
const vowelsFor: ReadonlyMap<string, string> = new Map([
  ['a', 'eio'],
  ['e', 'ai'],
  ['i', 'ea'],
  ['o', 'au'],
  ['u', 'o'],
]);

/**
 * How people misspell a word: two letters swapped, a consonant doubled, one left out or taken for another that sounds like it, a vowel
 * for another. The first letter is nearly always right. Words that are words themselves are left out.
 * @param word in small ASCII letters, five or more
 */
export function slipsOf(word: string): string[] {
  const slips = new Set([...swapped(word), ...doubled(word), ...soundingAlike(word)]);
  if (word.length > 5) for (const slip of [...leftOut(word), ...otherVowels(word)]) slips.add(slip);
  slips.delete(word);
  return [...slips].filter((slip) => rarityOf(slip) === null);
}

function swapped(word: string): string[] {
  return places(word).flatMap((at) => {
    const [one = '', other = ''] = word.slice(at, at + 2);
    return other === '' ? [] : [word.slice(0, at) + other + one + word.slice(at + 2)];
  });
}

function doubled(word: string): string[] {
  return places(word).flatMap((at) => {
    const letter = word.charAt(at);
    if (letter === word.charAt(at - 1)) return [word.slice(0, at) + word.slice(at + 1)];
    return vowelsFor.has(letter) ? [] : [word.slice(0, at) + letter + word.slice(at)];
  });
}

function leftOut(word: string): string[] {
  return places(word).map((at) => word.slice(0, at) + word.slice(at + 1));
}

function otherVowels(word: string): string[] {
  return places(word).flatMap((at) =>
    [...(vowelsFor.get(word.charAt(at)) ?? '')].map(
      (vowel) => word.slice(0, at) + vowel + word.slice(at + 1),
    ),
  );
}

function soundingAlike(word: string): string[] {
  return alike.flatMap(([from, to]) =>
    [...word.matchAll(from)].map(
      ({ 0: { length }, index }) => word.slice(0, index) + to + word.slice(index + length),
    ),
  );
}

/** Where a slip may be: anywhere but at the first letter. */
function places(word: string): number[] {
  return Array.from({ length: word.length - 1 }, (_, at) => at + 1);
}
