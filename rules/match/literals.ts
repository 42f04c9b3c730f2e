/** Many short strings, looked for anywhere in a text in one pass. */
export interface Literals {
  /** The numbers of the groups of which a string occurs, ignoring case. */
  find(text: string): Set<number>;
}

/** The pass looks at three characters at a time, so no string may be shorter. */
const shortest = 3;
const slots = 1 << 14;

function slotOf(a: number, b: number, c: number): number {
  return (Math.imul(Math.imul(a, 31) + b, 31) + c) & (slots - 1);
}

function slotAt(text: string, at: number): number {
  return slotOf(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2));
}

interface Literal {
  readonly string: string;
  readonly group: number;
}

/** @param groups the strings of each group; every string has at least 3 characters. */
export function newLiterals(groups: readonly (readonly string[])[]): Literals {
  const bySlot = new Map<number, Literal[]>();
  const used = new Uint8Array(slots);
  groups.forEach((strings, group) => {
    for (const given of strings) {
      const string = given.toLowerCase();
      const slot = slotAt(string, 0);
      used[slot] = 1;
      bySlot.set(slot, [...(bySlot.get(slot) ?? []), { string, group }]);
    }
  });

  return {
    find(text) {
      const found = new Set<number>();
      if (bySlot.size === 0) return found;
      const lower = text.toLowerCase();
      for (let at = 0; at + shortest <= lower.length; at += 1) {
        const slot = slotAt(lower, at);
        if (used[slot] !== 1) continue;
        for (const { string, group } of bySlot.get(slot) ?? []) {
          if (!found.has(group) && lower.startsWith(string, at)) found.add(group);
        }
      }
      return found;
    },
  };
}
