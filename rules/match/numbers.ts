/*
 * Whole numbers as characters: digits of base 45, the most significant first, of which the last stands for itself and the others
 * are raised by 45. It is made to be read before the first check: a browser goes over a string many times faster than over JSON,
 * one short loop reads all of them, so that it is compiled while it runs, and packed they take no more than the bits that they hold.
 */

/** Characters stand for numbers from here on: one byte each of those that are common, with none that JSON escapes but one. */
export const lowest = 35;
const base = 45;

/**
 * The numbers that a string holds.
 * @param count how many there are
 */
export function readNumbers(text: string, count: number): Int32Array<ArrayBuffer> {
  const numbers = new Int32Array(count);
  let at = 0;
  let begun = 0;
  for (let from = 0; from < text.length; from += 1) {
    const digit = text.charCodeAt(from) - lowest;
    if (digit >= base) {
      begun = begun * base + digit - base;
    } else {
      numbers[at] = begun * base + digit;
      at += 1;
      begun = 0;
    }
  }
  return numbers;
}

/** The same numbers as a string; none may be negative. */
export function writeNumbers(numbers: readonly number[]): string {
  return numbers.map(written).join('');
}

function written(number: number): string {
  let text = String.fromCharCode(lowest + (number % base));
  for (let left = Math.floor(number / base); left > 0; left = Math.floor(left / base))
    text = String.fromCharCode(lowest + base + (left % base)) + text;
  return text;
}
