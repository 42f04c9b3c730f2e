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

  return {
    find(text, from = 0, to = text.length) {
      const found: number[] = [];
      if (plain(text, from, to, found)) return found;
      const piece = text.slice(from, to);
      const lower = piece.toLowerCase();
      if (asciiOnlyInLowerCase.test(piece)) plain(lower, 0, lower.length, found);
      for (const { string, groups } of others) if (lower.includes(string)) addMissing(groups, found);
      return found;
    },
  };
}

/** The Kelvin sign and the Turkish capital i with a dot: no other letter beyond ASCII has one of ASCII in lower case. */
const asciiOnlyInLowerCase = /[\u212a\u0130]/;

function isAscii(string: string): boolean {
  return /^\p{ASCII}*$/u.test(string);
}

/** A pass that adds the groups of the literals that stand in a stretch of a text, and tells whether all of it is ASCII. */
function newPass(
  literals: readonly Literal[],
): (text: string, from: number, to: number, found: number[]) => boolean {
  /** A bit for each slot that has literals: small enough to stay in a processor's nearest cache. */
  const used = new Int32Array(slots / 32);
  /** By such a slot: one more than the place of its literals in `lists`. */
  const places = new Uint16Array(slots);
  const lists: Literal[][] = [];
  /** By place: a bit for each five bits that the character before can have. */
  const before: number[] = [];
  for (const literal of literals) {
    const { string, reach } = literal;
    const slot = slotAt(string, reach);
    used[slot >>> 5] = (used[slot >>> 5] ?? 0) | (1 << (slot & 31));
    places[slot] ||= lists.push([]);
    const place = (places[slot] ?? 0) - 1;
    lists[place]?.push(literal);
    const first = reach + 1 - shortest;
    before[place] = (before[place] ?? 0) | (first === 0 ? -1 : 1 << (string.charCodeAt(first - 1) & 31));
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
      if (((before[place - 1] ?? 0) & (1 << (last >>> 15))) === 0) continue;
      for (const { string, reach, groups } of lists[place - 1] ?? [])
        if (at - reach >= from && at - reach + string.length <= to && standsAt(string, text, at - reach))
          addMissing(groups, found);
    }
    return all < 0x80;
  };
}

function addMissing(groups: readonly number[], found: number[]): void {
  for (const group of groups) if (!found.includes(group)) found.push(group);
}

function standsAt(string: string, text: string, start: number): boolean {
  for (let at = 0; at < string.length; at += 1) {
    const unit = text.charCodeAt(start + at);
    const small = unit >= 65 && unit <= 90 ? unit + 32 : unit;
    if (small !== string.charCodeAt(at)) return false;
  }
  return true;
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
