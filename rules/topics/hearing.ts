import type { Span } from '../finding';
import type { LinearModel } from '../match/linear';
import { unveiled } from '../match/unveiled';
import { overlap } from '../signals/spans';
import type { Piece, Reading } from '../text/reading';
import type { ListedTopic } from './listed';
import { type ShortPost, shortPostAt, shortPostsIn } from './short-posts';
import { mostLent } from './strength';

/** A piece of a text in which a model hears its topic. */
export interface HeardPiece extends Piece {
  /** How far above what is enough. */
  readonly margin: number;
}

/** What a topic's model hears in a text, one short post after the other. */
export interface Hearing {
  /** Whether the model hears the topic by itself somewhere: asked of every draft. */
  hears(reading: Reading): boolean;
  /** Where it does. */
  heard(reading: Reading): readonly HeardPiece[];
  /** Log-odds of the short post that an offset lies in. */
  scoreAt(reading: Reading, offset: number): number;
  /** What the model adds to a cue at an offset, or takes from it. */
  lentAt(reading: Reading, offset: number): number;
  /** The most that it adds to a cue anywhere in the text. */
  lent(reading: Reading): number;
  /** The words of a short post that weighed most, the weightiest first, as spans in it. */
  top(post: Reading): readonly Span[];
}

/** How many of a model's words a finding names. */
const mostNamed = 3;
/**
 * One piece among others has to be surer to be enough alone: of many, one sounds like something by chance. With 0.7 a model speaks
 * in 1 to 3 of 100 texts of 600 characters made of company posts of which it finds none, and still hears 70 to 97 of 100 posts
 * that it finds alone where they stand among 3,000 characters of such.
 */
const amongOthers = 0.7;

export const nothingHeard: readonly HeardPiece[] = [];

export function newHearing(
  model: LinearModel,
  { enough, from = enough ?? 0, takes = mostLent }: NonNullable<ListedTopic['model']>,
): Hearing {
  const scoreOf = ({ said }: ShortPost) => model.score(said).score;
  const lentBy = (score: number) => Math.max(-takes, Math.min(mostLent, score - from));
  const scoreAt = (reading: Reading, offset: number) => scoreOf(shortPostAt(reading, offset));
  const leastOf = ({ length }: readonly unknown[]) =>
    (enough ?? Number.POSITIVE_INFINITY) + (length > 1 ? amongOthers : 0);
  const hears = (reading: Reading) => {
    const posts = saidIn(reading);
    return model.most(posts) >= leastOf(posts);
  };
  return {
    hears,
    heard(reading) {
      if (!hears(reading)) return nothingHeard;
      const posts = shortPostsIn(reading);
      const least = leastOf(posts);
      return posts
        .map((post) => ({ ...post, margin: scoreOf(post) - least }))
        .filter(({ margin }) => margin >= 0);
    },
    scoreAt,
    lentAt: (reading, offset) => lentBy(scoreAt(reading, offset)),
    lent: (reading) => lentBy(model.most(saidIn(reading))),
    top: (post) => topOf(model, post).slice(0, mostNamed),
  };
}

const key = {};

/** What is said in the short posts of a text. Of one reading it is always the same array. */
function saidIn(reading: Reading): readonly Reading[] {
  return reading.once(key, () => shortPostsIn(reading).map(({ said }) => said));
}

/** The author's words that weighed most, as they are written or as what they are in disguise of. */
function topOf(model: LinearModel, post: Reading): readonly Span[] {
  const said = unveiled(post);
  if (said === null) return model.score(post).top;
  const top = model.score(said.reading).top.map(({ start, end }) => said.written(start, end));
  return top.filter((span, at) => top.slice(0, at).every((other) => !overlap(other, span)));
}
