import data from './vocabulary.json';

let ranks: ReadonlyMap<string, number> | null = null;

/**
 * How rare a common English word is, from 0 for the most frequent to 4, or null where it is none of them.
 * @param form a folded word
 */
export function rarityOf(form: string): number | null {
  ranks ??= unpack(data.lists);
  return ranks.get(form) ?? null;
}

/** Each entry is the number of letters that it shares with the one before it, and its other letters. */
function unpack(lists: readonly string[]): ReadonlyMap<string, number> {
  const unpacked = new Map<string, number>();
  lists.forEach((list, rarity) => {
    let word = '';
    for (const [, shared, rest] of list.matchAll(/(\d)([a-z]*)/g)) {
      word = word.slice(0, Number(shared)) + rest;
      unpacked.set(word, rarity);
    }
  });
  return unpacked;
}
