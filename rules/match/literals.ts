/** Many short strings, looked for anywhere in a text in one pass. */
export interface Literals {
  /** The numbers of the groups of which a string occurs from `from` up to `to`, ignoring case, each once. */
  find(text: string, from?: number, to?: number): readonly number[];
}

/** The pass looks at three characters at a time, so no string may be shorter. */
const shortest = 3;
/** Five bits of each of three characters: enough for a letter in either case. */
const slots = 1 << 15;
/** With the character before them. */
const window = (1 << 20) - 1;

interface Literal {
  readonly string: string;
  /** How far behind its beginning its rarest three characters end. */
  readonly reach: number;
  /** The groups that it is in. */
  readonly groups: number[];
}

/** @param groups the strings of each group; every string has at least 3 characters. */
export function newLiterals(groups: readonly (readonly string[])[]): Literals {
  const byString = new Map<string, Literal>();
  groups.forEach((strings, group) => {
    for (const given of strings) {
      const string = given.toLowerCase();
      const known = byString.get(string);
      if (known !== undefined) known.groups.push(group);
      else byString.set(string, { string, reach: rarestIn(string) + shortest - 1, groups: [group] });
    }
  });
  const literals = [...byString.values()];
  const plain = newPass(literals.filter(({ string }) => isAscii(string)));
  const others = literals.filter(({ string }) => !isAscii(string));
  const mayStand = anyBeyondAscii(others);

  return {
    find(text, from = 0, to = text.length) {
      const found: number[] = [];
      if (plain(text, from, to, found)) return found;
      const piece = text.slice(from, to);
      if (asciiOnlyInLowerCase.test(piece)) {
        const lower = piece.toLowerCase();
        plain(lower, 0, lower.length, found);
      }
      if (!mayStand.test(piece)) return found;
      const lower = piece.toLowerCase();
      for (const { string, groups } of others) if (lower.includes(string)) addMissing(groups, found);
      return found;
    },
  };
}

/** The Kelvin sign and the Turkish capital i with a dot: no other letter beyond ASCII has one of ASCII in lower case. */
const asciiOnlyInLowerCase = /[\u212a\u0130]/;

/** Finds a character beyond ASCII that some of the literals have, in either case: without one a text has none of them. */
function anyBeyondAscii(literals: readonly Literal[]): RegExp {
  const characters = literals.map(({ string }) => string.replace(/\p{ASCII}/gu, '')).join('');
  return new RegExp(`[${characters}]`, 'iu');
}

function isAscii(string: string): boolean {
  return /^\p{ASCII}*$/u.test(string);
}

/**
 * A pass that adds the groups of the literals that stand in a stretch of a text, and tells whether all of it is ASCII. What it
 * looks at lies in a few flat arrays, those of one slot side by side: to go through objects took longer than to compare.
 */
function newPass(
  literals: readonly Literal[],
): (text: string, from: number, to: number, found: number[]) => boolean {
  const bySlot = Map.groupBy(literals, ({ string, reach }) => slotAt(string, reach));
  const sorted = [...bySlot.values()].flat();
  const letters = Uint8Array.from(
    sorted.flatMap(({ string }) => Array.from(string, (letter) => letter.charCodeAt(0))),
  );
  /** By literal: where its letters begin, and how far behind its beginning its slot is. */
  const begins = new Int32Array(sorted.length + 1);
  const reaches = Uint16Array.from(sorted, ({ reach }) => reach);
  sorted.forEach(({ string }, literal) => {
    begins[literal + 1] = (begins[literal] ?? 0) + string.length;
  });
  /** A bit for each slot that has literals: small enough to stay in a processor's nearest cache. */
  const used = new Int32Array(slots / 32);
  /** By such a slot: its place among those. */
  const places = new Uint16Array(slots);
  /** By place: the first of its literals, and a bit for each five bits that the character before and the one behind can have. */
  const firsts = new Int32Array(bySlot.size + 1);
  const before = new Int32Array(bySlot.size);
  const behind = new Int32Array(bySlot.size);
  let place = 0;
  for (const [slot, own] of bySlot) {
    used[slot >>> 5] = (used[slot >>> 5] ?? 0) | (1 << (slot & 31));
    places[slot] = place;
    firsts[place + 1] = (firsts[place] ?? 0) + own.length;
    for (const { string, reach } of own) {
      before[place] = (before[place] ?? 0) | bitAt(string, reach - shortest);
      behind[place] = (behind[place] ?? 0) | bitAt(string, reach + 1);
    }
    place += 1;
  }

  function standsAt(literal: number, text: string, start: number, from: number, to: number): boolean {
    const begin = begins[literal] ?? 0;
    const length = (begins[literal + 1] ?? 0) - begin;
    if (start < from || start + length > to) return false;
    for (let at = 0; at < length; at += 1) {
      const unit = text.charCodeAt(start + at);
      const small = unit >= 65 && unit <= 90 ? unit + 32 : unit;
      if (small !== letters[begin + at]) return false;
    }
    return true;
  }

  return (text, from, to, found) => {
    let last = 0;
    let all = 0;
    for (let at = from; at < to; at += 1) {
      const unit = text.charCodeAt(at);
      all |= unit;
      last = ((last << 5) | (unit & 31)) & window;
      const slot = last & (slots - 1);
      if (((used[slot >>> 5] ?? 0) & (1 << (slot & 31))) === 0) continue;
      const place = places[slot] ?? 0;
      if (((before[place] ?? 0) & (1 << (last >>> 15))) === 0) continue;
      if (((behind[place] ?? 0) & (1 << (text.charCodeAt(at + 1) & 31))) === 0) continue;
      const end = firsts[place + 1] ?? 0;
      for (let literal = firsts[place] ?? 0; literal < end; literal += 1)
        if (standsAt(literal, text, at - (reaches[literal] ?? 0), from, to))
          addMissing(sorted[literal]?.groups ?? [], found);
    }
    return all < 0x80;
  };
}

/** The bit of the character at a place of a string, every bit where it has none there. */
function bitAt(string: string, at: number): number {
  return at < 0 || at >= string.length ? -1 : 1 << (string.charCodeAt(at) & 31);
}

function addMissing(groups: readonly number[], found: number[]): void {
  for (const group of groups) if (!found.includes(group)) found.push(group);
}

/** The slot of the three characters that end at a place. */
function slotAt(string: string, end: number): number {
  let slot = 0;
  for (let at = end + 1 - shortest; at <= end; at += 1) slot = (slot << 5) | (string.charCodeAt(at) & 31);
  return slot;
}

/** The letters of English from the most frequent on; what is no letter here is rarer still. */
const frequent = ' etaoinsrhldcumfpgwybvkxjqz';
/** Three characters that stand together far more often than their letters alone tell. */
const usual = new Set(
  'ing|ng |and|nd |for|or | fo|you|our|ur |ou | yo|use|all|are|ill|pro|wor|get|com|ver|ter|the|her|his|ion|ent|thi|hat|was|ith|ate|ess|ser|ear| of|of '.split(
    '|',
  ),
);

/** Where the three characters of a string begin that, after the one before them, stand in fewest texts. */
function rarestIn(string: string): number {
  let rarest = 0;
  let best = -1;
  for (let at = 0; at + shortest <= string.length; at += 1) {
    const characters = string.slice(at, at + shortest);
    const rarity = usual.has(characters) ? 0 : rarityOf(string.slice(Math.max(0, at - 1), at + shortest));
    if (rarity <= best) continue;
    best = rarity;
    rarest = at;
  }
  return rarest;
}

function rarityOf(characters: string): number {
  let rarity = characters.length;
  for (const character of characters) {
    const place = frequent.indexOf(character);
    rarity += place < 0 ? frequent.length : place;
  }
  return rarity;
}
