import type { Span } from './finding';
import { Kept } from './kept';
import { type Occurrences, occurrencesIn, type Scanner } from './occurrences';
import { type EntryHit, farthestReach, type LocalFinder, type Source, type Stretch } from './signals/signal';
import { joinReadings } from './text/joined';
import { isOnePassage, type Passages, passagesOf } from './text/passages';
import { type Reading, readText, readToKeep } from './text/reading';

/** One part of a draft with what occurs in it. */
export interface Part extends Occurrences {
  readonly reading: Reading;
  find<T extends Span>(finder: LocalFinder<T>): readonly T[];
}

/** A stretch of text that was read by itself. */
interface Passage extends Stretch {
  readonly occurrences: Occurrences;
  /** The words at its edges, for those who look across them. */
  readonly head: string;
  readonly tail: string;
  readonly found: Map<LocalFinder, readonly Span[]>;
  /** For those who look across them, as it was when they last did. */
  around: Surroundings | null;
}

/** A passage with some of what stands around it, and what finders found that begins in it. */
interface Surroundings {
  readonly before: string;
  readonly behind: string;
  /** All of it. */
  readonly text: string;
  readonly found: Map<LocalFinder, readonly Span[]>;
}

/** The whole of short texts, and the fixes tried on single sentences. */
const keptTexts = { texts: 32, characters: 32_000 };
/** As many as a text of about 60,000 characters has. */
const keptPassages = { texts: 250, characters: 64_000 };
/** Long texts that the next one may be a changed form of: the parts of a thread. */
const keptParts = 4;

/**
 * A reader of the parts of drafts for one code. It reads again only the passages that it has not met lately: after a
 * keystroke in a long text, one of them. Nothing that it says depends on what it has met.
 */
export function newPartReader(scanner: Scanner): (text: string) => Part {
  const texts = new Kept<Part>({ ...keptTexts, arePieces: false });
  const passages = new Kept<Passage>({ ...keptPassages, arePieces: true });
  let parts: readonly LongPart[] = [];

  return (text) => {
    if (isOnePassage(text)) return texts.get(text, (own) => shortPart(readText(own), scanner));
    const known = parts.find(({ reading }) => reading.text === text);
    if (known !== undefined) return known;
    const before = parts.find((part) => isLike(part.reading.text, text)) ?? null;
    const parted = passagesOf(text, before?.parted ?? nothing);
    const unchangedFrom = parted.ends.length - parted.last;
    const own = parted.ends.map((end, at) => {
      const same = at < parted.first ? at : at - parted.ends.length + (before?.passages.length ?? 0);
      const unchanged = at < parted.first || at >= unchangedFrom ? before?.passages[same] : undefined;
      if (unchanged !== undefined) return unchanged;
      const start = parted.ends[at - 1] ?? 0;
      return passages.get(text.slice(start, end), (copy) => passageOf(readToKeep(copy), scanner));
    });
    const part = new LongPart(parted, own);
    parts = [part, ...parts.filter((each) => each !== before)].slice(0, keptParts);
    return part;
  };
}

const nothing: Passages = { text: '', ends: [] };

/** Whether a text may be another one changed in one place. */
function isLike(one: string, other: string): boolean {
  return one.startsWith(other.slice(0, edge)) || one.endsWith(other.slice(-edge));
}

const edge = 64;

function passageOf(reading: Reading, scanner: Scanner): Passage {
  const { text } = reading;
  const occurrences = occurrencesIn(reading, scanner);
  return {
    text,
    reading,
    occurs: occurrences.occurs,
    occurrences,
    head: text.slice(0, farthestReach),
    tail: endOf(text, farthestReach),
    found: new Map(),
    around: null,
  };
}

function shortPart(reading: Reading, scanner: Scanner): Part {
  const { sources, occurs, hits } = occurrencesIn(reading, scanner);
  const found = new Map<LocalFinder, readonly Span[]>();
  const whole: Stretch = { text: reading.text, reading, occurs };
  return {
    reading,
    sources,
    occurs,
    hits,
    find<T extends Span>(finder: LocalFinder<T>): readonly T[] {
      // A finder's own spans come back to it, so they are of its type.
      const known = found.get(finder) as readonly T[] | undefined;
      if (known !== undefined) return known;
      const spans = finder.find(whole);
      found.set(finder, spans);
      return spans;
    },
  };
}

/** What a finder finds in a passage, as offsets into it. */
function findIn<T extends Span>(
  passage: Passage,
  last: Passage | undefined,
  next: Passage | undefined,
  finder: LocalFinder<T>,
): readonly T[] {
  const around = finder.looksAcross ? surroundingsOf(passage, last, next) : null;
  const { found } = around ?? passage;
  // A finder's own spans come back to it, so they are of its type.
  const known = found.get(finder) as readonly T[] | undefined;
  if (known !== undefined) return known;
  const spans =
    around === null ? finder.find(passage) : findAcross(around, [last, passage, next], passage.text, finder);
  found.set(finder, spans);
  return spans;
}

function surroundingsOf(
  passage: Passage,
  last: Passage | undefined,
  next: Passage | undefined,
): Surroundings {
  const before = last?.tail ?? '';
  const behind = next?.head ?? '';
  if (passage.around?.before !== before || passage.around.behind !== behind)
    passage.around = { before, behind, text: before + passage.text + behind, found: new Map() };
  return passage.around;
}

/** What begins in a passage of this text, with some of what stands around it. */
function findAcross<T extends Span>(
  { before, text: all }: Surroundings,
  passages: readonly (Passage | undefined)[],
  text: string,
  finder: LocalFinder<T>,
): readonly T[] {
  const stretch: Stretch = {
    text: all,
    get reading() {
      return readText(all);
    },
    occurs: (source) => passages.some((passage) => passage?.occurs(source)),
  };
  return finder
    .find(stretch)
    .map((span) => shifted(span, -before.length))
    .filter(({ start }) => start >= 0 && start < text.length);
}

/** The last words of a text, about so many units. */
function endOf(text: string, units: number): string {
  return text.slice(text.indexOf(' ', Math.max(0, text.length - units)) + 1);
}

function shifted<T extends Span>(span: T, by: number): T {
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
}

/** A part that was read passage by passage. */
class LongPart implements Part {
  readonly parted: Passages;
  readonly passages: readonly Passage[];
  readonly reading: Reading;
  readonly sources: readonly Source[];
  /** By source: the passages that it occurs in. */
  readonly #where: (number[] | undefined)[] = [];
  readonly #hits = new Map<Source, readonly EntryHit[]>();
  readonly #found = new Map<LocalFinder, readonly Span[]>();

  constructor(parted: Passages, passages: readonly Passage[]) {
    this.parted = parted;
    this.passages = passages;
    this.reading = joinReadings(
      parted.text,
      passages.map(({ reading }, at) => ({ reading, start: this.#start(at) })),
    );
    const sources: Source[] = [];
    passages.forEach(({ occurrences }, at) => {
      for (const source of occurrences.sources) {
        const where = this.#where[source];
        if (where !== undefined) where.push(at);
        else {
          this.#where[source] = [at];
          sources.push(source);
        }
      }
    });
    this.sources = sources;
  }

  #start(passage: number): number {
    return this.parted.ends[passage - 1] ?? 0;
  }

  occurs(source: Source): boolean {
    return this.#where[source] !== undefined;
  }

  hits(list: Source): readonly EntryHit[] {
    const where = this.#where[list];
    if (where === undefined) return none;
    const known = this.#hits.get(list);
    if (known !== undefined) return known;
    const hits: EntryHit[] = [];
    for (const at of where) {
      const by = this.#start(at);
      for (const { start, end, entry } of this.passages[at]?.occurrences.hits(list) ?? none)
        hits.push({ start: start + by, end: end + by, entry });
    }
    this.#hits.set(list, hits);
    return hits;
  }

  find<T extends Span>(finder: LocalFinder<T>): readonly T[] {
    // A finder's own spans come back to it, so they are of its type.
    const known = this.#found.get(finder) as readonly T[] | undefined;
    if (known !== undefined) return known;
    const found = this.#findIn(finder);
    this.#found.set(finder, found);
    return found;
  }

  #findIn<T extends Span>(finder: LocalFinder<T>): readonly T[] {
    const found: T[] = [];
    const { where } = finder;
    for (let at = 0; at < this.passages.length; at += 1) {
      const passage = this.passages[at];
      const next = this.passages[at + 1];
      if (passage === undefined || (where !== undefined && !mayHold(where, passage, next))) continue;
      const spans = findIn(passage, this.passages[at - 1], next, finder);
      for (const span of spans) found.push(shifted(span, this.#start(at)));
    }
    return found;
  }
}

const none: readonly EntryHit[] = [];

/** Whether something that begins in the passage can have the source in it. */
function mayHold(source: Source, passage: Passage, next: Passage | undefined): boolean {
  return passage.occurs(source) || (next?.occurs(source) ?? false);
}
