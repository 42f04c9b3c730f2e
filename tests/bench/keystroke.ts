import { type Code, check } from './demarc';
import { bareNs, quantile, type Row } from './measure';
import { cut } from './texts';

/** What is typed, each time by one letter more: nothing in it asks for grammar. */
const plain = 'And then we all went down to the lake for a while to see the boats come in.';
/** The same behind words that only grammar can tell from the doctor's and the photographer's. */
const grammar = 'They did a few shots and then we all went down to the lake for a while to see it.';
const cueEnds = 'They did a few shots'.length;
/**
 * Each keystroke counts as it was in the quickest of so many turns, because a shared machine stops a run for
 * milliseconds. Between two turns over a text come all others, after which nothing of it is in memory.
 */
const turns = 4;

/**
 * The cost of one more letter in the middle of a long text, all else as it was: in a line of its own, so that the
 * sentence it changes is the one that is typed here. As in `compare`, all is done once before it counts: a long text takes other ways
 * through the engine than the posts before it, which have to be compiled too.
 * @param posts real posts, of which different ones make each text
 */
export function keystrokes(posts: readonly string[], code: Code): Row[] {
  typedThrough(posts, code);
  return typedThrough(posts, code);
}

function typedThrough(posts: readonly string[], code: Code): Row[] {
  return [
    { size: 3_000, count: 20 },
    { size: 40_000, count: 4 },
  ].flatMap(({ size, count }) => {
    const texts = cut(posts, size, count);
    return [
      row('demarc, one keystroke, no grammar asked', texts, plain, 0, code),
      row('demarc, one keystroke, grammar asked', texts, grammar, cueEnds, code),
    ];
  });
}

function row(name: string, texts: readonly string[], typed: string, from: number, code: Code): Row {
  const bests = new Map<string, number>();
  const bares: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    texts.forEach((text, index) => {
      const half = text.indexOf('\n', text.length / 2) + 1;
      const draftAt = (length: number) =>
        `${text.slice(0, half)}${typed.slice(0, length)}\n${text.slice(half)}`;
      bares.push(bareNs([text]));
      check(draftAt(from), code);
      for (let length = from + 1; length <= typed.length; length += 1) {
        const draft = draftAt(length);
        const start = performance.now();
        check(draft, code);
        const ns = (performance.now() - start) * 1e6;
        const key = `${index} ${length}`;
        bests.set(key, Math.min(ns, bests.get(key) ?? ns));
      }
    });
  }
  const times = [...bests.values()];
  const bare = quantile(bares, 0);
  return {
    name,
    size: texts[0]?.length ?? 0,
    ratio: quantile(times, 0.5) / bare,
    p25: quantile(times, 0.25) / bare,
    p75: quantile(times, 0.75) / bare,
    ns: Math.round(quantile(times, 0.5)),
    p99: quantile(times, 0.99) / 1e6,
  };
}
