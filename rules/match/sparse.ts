/*
 * Which of the 24-bit slots are taken, in as few bits as is simple: rising numbers as their differences, each in a Golomb–Rice
 * code (R. F. Rice, Some Practical Universal Noiseless Coding Techniques, JPL 1979): so many bits as they are, and what is above
 * those as that many ones and a zero. Numbers that are spread evenly take 11 to 14 bits each in this way, where whole bytes take 16 to 24.
 */

const slotBits = 24;

/** Bits that are written as they are: about those of the mean difference between so many slots. */
function bareBits(count: number): number {
  return Math.max(0, Math.floor(Math.log2((Math.LN2 * 2 ** slotBits) / Math.max(count, 1))));
}

/**
 * The slots that a string of bytes holds, the groups one after the other.
 * @param bytes as `atob` gives them
 * @param groups how many slots there are in each group, within which they rise
 */
export function readSlots(bytes: string, groups: readonly number[]): Int32Array {
  const slots = new Int32Array(groups.reduce((sum, count) => sum + count, 0));
  let row = 0;
  let at = 0;
  /** The next bits, the first of them uppermost, and how many there are. */
  let ahead = 0;
  let left = 0;
  for (const count of groups) {
    const bare = bareBits(count);
    let slot = 0;
    for (const end = row + count; row < end; row += 1) {
      let ones = 0;
      do {
        for (; left <= 24; left += 8) ahead |= bytes.charCodeAt(at++) << (24 - left);
        const run = Math.min(Math.clz32(~ahead), left);
        ones += run;
        ahead <<= run;
        left -= run;
      } while (left === 0);
      ahead <<= 1;
      left -= 1;
      for (; left <= 24; left += 8) ahead |= bytes.charCodeAt(at++) << (24 - left);
      slot += ones * 2 ** bare + (bare === 0 ? 0 : ahead >>> (32 - bare));
      ahead <<= bare;
      left -= bare;
      slots[row] = slot;
    }
  }
  return slots;
}

/** The same slots as bytes; in each group they rise. */
export function writeSlots(groups: readonly (readonly number[])[]): Uint8Array {
  const bytes: number[] = [];
  let held = 0;
  let filled = 0;
  const bit = (value: number): void => {
    held = held * 2 + value;
    filled += 1;
    if (filled < 8) return;
    bytes.push(held);
    held = 0;
    filled = 0;
  };
  for (const group of groups) {
    const bare = bareBits(group.length);
    let before = 0;
    for (const slot of group) {
      const step = slot - before;
      before = slot;
      for (let ones = step >>> bare; ones > 0; ones -= 1) bit(1);
      bit(0);
      for (let index = bare - 1; index >= 0; index -= 1) bit((step >>> index) & 1);
    }
  }
  while (filled > 0) bit(0);
  return Uint8Array.from(bytes);
}
