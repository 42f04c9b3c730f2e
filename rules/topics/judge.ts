import type { Span } from '../finding';
import type { LinearModel } from '../match/linear';
import {
  type EntryHit,
  type Evidence,
  type Group,
  inEachPart,
  type Match,
  type Matcher,
  noMatches,
  type Source,
  type Workbench,
} from '../signals/signal';
import { around, firstFrom, overlap } from '../signals/spans';
import { sizeOf } from '../signals/words';
import type { Piece, Reading } from '../text/reading';
import { saying } from '../words/saying';
import { canReach } from './bound';
import { newHearing, nothingHeard } from './hearing';
import type { ListedCue, ListedTopic } from './listed';
import { isMasked } from './names';
import { hasCompany, type Refusal, refusal } from './refusal';
import { shortPostAt, spanOf } from './short-posts';
import { strengths, usualThreshold } from './strength';
import {
  clusters,
  contraryOf,
  formsOf,
  mostContext,
  placeOf,
  type Standing,
  strongest,
  weigh,
} from './weigh';

/** A bound on what can lie over a cue, in characters, so that a long text is not gone through for each cue. */
const longestPhrase = 200;

/** A cue that stands in the text and was not counted, and why. */
export interface Silenced extends EntryHit, Refusal {}

/** What a topic makes of one part of a draft. */
export interface Judgement {
  readonly found: readonly Match[];
  /** Cues that look like the topic and are not, and by what they were silenced. */
  readonly silenced: readonly Silenced[];
  /** Cues that count but are too weak for the threshold. */
  readonly tooWeak: readonly EntryHit[];
}

export interface TopicMatcher extends Matcher {
  judge(evidence: Evidence, part: number): Judgement;
}

const noHits: readonly EntryHit[] = [];
const nothing: Judgement = { found: [], silenced: [], tooWeak: [] };

/** A topic ready to be looked for. */
export function compileTopic(topic: ListedTopic, bench: Workbench): TopicMatcher {
  const cues = bench.list(topic.cues.flatMap(({ terms }) => terms));
  const cueOf = cueByEntry(topic.cues);
  const lists = {
    unlike: optionalList(topic.unlike, bench),
    context: optionalList(topic.context, bench),
    against: optionalList(topic.against, bench),
  };
  const beside = new Map(topic.cues.map((cue) => [cue, optionalList(cue.beside, bench)]));
  const threshold = topic.threshold ?? usualThreshold;
  const hearing = topic.model === undefined ? null : newHearing(modelOf(topic.model, bench), topic.model);

  function judge(evidence: Evidence, part: number): Judgement {
    const reading = evidence.readings[part];
    const hits = evidence.hits(cues, part);
    if (reading === undefined) return nothing;
    const heard = hearing?.heard(reading) ?? nothingHeard;
    if (hits.length === 0 && heard.length === 0) return nothing;
    const unlike = hitsOf(evidence, lists.unlike, part);
    const company = new Map<ListedCue, readonly EntryHit[]>();
    /** What a cue needs beside it, gathered once however often the cue stands in a long text. */
    const besideOf = (cue: ListedCue): readonly EntryHit[] => {
      if (cue.beside === undefined) return noHits;
      const known = company.get(cue) ?? uncovered(evidence, beside.get(cue) ?? null, part, unlike);
      company.set(cue, known);
      return known;
    };
    const refusalOf = (cue: ListedCue, hit: EntryHit): Refusal | null => {
      const cover = coverOf(hit, unlike);
      if (cover !== undefined)
        return {
          by: saying('miss_else', { words: reading.text.slice(cover.start, cover.end) }),
          isName: false,
        };
      if (isUnheard(cue, reading, hit))
        return { by: saying('miss_weak', { topic: topic.name }), isName: false };
      return refusal(cue, hit, reading, besideOf(cue));
    };
    const silenced: Silenced[] = [];
    const standing: Standing[] = [];
    for (const hit of hits) {
      const cue = cueOf(hit.entry);
      if (cue === undefined) continue;
      const refused = refusalOf(cue, hit);
      if (refused !== null) silenced.push({ ...hit, ...refused });
      else standing.push({ ...hit, ...placeOf(reading, hit), strength: strengths[cue.strength] });
    }
    const counted = strongest(standing);
    const context = counted.length === 0 ? noHits : uncovered(evidence, lists.context, part, unlike);
    // “announced” speaks against a leak, “not announced yet” for one.
    const against = hitsOf(evidence, lists.against, part).filter(
      (hit) => !counted.some((cue) => isInside(hit, cue)),
    );
    // What another paragraph says makes no drink of a shot, nor a photograph.
    const besideIn = (cue: Span, hits: readonly EntryHit[]) =>
      hits.length === 0 ? hits : around(hits, spanOf(shortPostAt(reading, cue.start)), 0);
    const weightOf = (cue: Standing) => {
      const lent = hearing?.lentAt(reading, cue.start) ?? 0;
      return weigh(cue, counted, besideIn(cue, context), besideIn(cue, against), reading, lent);
    };
    const enough = counted.filter((cue) => weightOf(cue) >= threshold);
    const found = clusters(telling(enough), reading).map((span) => ({
      part,
      ...span,
      why: saying('why_topic', { words: reading.text.slice(span.start, span.end), topic: topic.name }),
      changes: [],
    }));
    const contrary = [...against, ...unlike];
    const notMeant = [...unlike, ...silenced.filter(({ isName }) => isName)];
    const together = heard
      .filter((piece) => {
        const within = spanOf(piece);
        const words = contrary.filter((hit) => overlap(hit, within));
        return (
          !found.some((cue) => overlap(cue, within)) && piece.margin >= contraryOf(formsOf(words, reading))
        );
      })
      .flatMap((piece) => togetherIn(piece, reading, part, notMeant));
    return {
      found: [...found, ...together],
      silenced: silenced.filter((hit) => !counted.some((cue) => overlap(cue, hit))),
      tooWeak: counted.filter((cue) => !enough.includes(cue)),
    };
  }

  /** Of cues that are found, those to show: “glass” and “last night” only where nothing says more. */
  function telling(all: readonly Standing[]): readonly Standing[] {
    const sure = all.filter(({ entry }) => cueOf(entry)?.heard === undefined);
    return sure.length > 0 ? sure : all;
  }

  /** Whether a cue counts only where the model hears the topic, and it does not. */
  function isUnheard({ heard }: ListedCue, reading: Reading, { start }: Span): boolean {
    return heard !== undefined && (hearing === null || hearing.scoreAt(reading, start) < heard);
  }

  /**
   * Whether the model hears the topic by itself or the cues there can come to enough: of most drafts neither, and nothing
   * is judged or kept for those.
   */
  function mayBe(evidence: Evidence, part: number, reading: Reading): boolean {
    if (hearing?.hears(reading) === true) return true;
    if (!evidence.occurs(cues, part)) return false;
    const lent = hearing?.lent(reading) ?? 0;
    const hasContext = lists.context !== null && evidence.occurs(lists.context, part);
    return mayReach(threshold - lent - (hasContext ? mostContext : 0), evidence, part, reading);
  }

  /** Whether the cues can come to so much, each at the most that it can count for. */
  function mayReach(least: number, evidence: Evidence, part: number, reading: Reading): boolean {
    return canReach(evidence.hits(cues, part), (hit) => mostOf(hit, evidence, part, reading), least);
  }

  /** The most that a cue can count for where it stands: nothing where it lacks what it needs beside it. */
  function mostOf(hit: EntryHit, evidence: Evidence, part: number, reading: Reading): number {
    const cue = cueOf(hit.entry);
    if (cue === undefined || isUnheard(cue, reading, hit)) return 0;
    if (cue.beside === undefined) return strengths[cue.strength];
    const company = hitsOf(evidence, beside.get(cue) ?? null, part);
    const counts = isMasked(hit, reading.text) || hasCompany(hit, company, reading);
    return counts ? strengths[cue.strength] : 0;
  }

  /**
   * A finding of the model alone: it shows the word that weighed most in the piece and names the next. With no such word, or where
   * that word is a name or part of what looks like the topic and is not, none.
   */
  function togetherIn(
    { reading: post, start: by }: Piece,
    { text }: Reading,
    part: number,
    notMeant: readonly EntryHit[],
  ): Match[] {
    const top = hearing?.top(post).map(({ start, end }) => ({ start: start + by, end: end + by })) ?? [];
    const [first] = top;
    if (first === undefined || notMeant.some((hit) => overlap(hit, first))) return [];
    const words = top.map(({ start, end }) => text.slice(start, end));
    const why =
      words.length > 1
        ? saying('why_topic_together', {
            words: { and: words.map((each) => saying('quoted', { words: each })) },
            topic: topic.name,
          })
        : saying('why_topic', { words: words.join(), topic: topic.name });
    return [{ part, start: first.start, end: first.end, why, changes: [] }];
  }

  function foundIn(reading: Reading, part: number, evidence: Evidence): readonly Match[] {
    return mayBe(evidence, part, reading) ? judgeOnce(evidence, part).found : noMatches;
  }

  const keys: object[] = [];
  const judgeOnce = (evidence: Evidence, part: number): Judgement => {
    keys[part] ??= {};
    return evidence.once(keys[part], () => judge(evidence, part));
  };
  return {
    needs: topic.model?.enough === undefined ? [cues] : null,
    judge: judgeOnce,
    find: (evidence) => inEachPart(evidence, foundIn),
    misses: (evidence) =>
      inEachPart(evidence, (_, part) => {
        const { silenced, tooWeak } = judgeOnce(evidence, part);
        return [
          ...silenced.map(({ start, end, by }) => ({ part, start, end, why: by })),
          ...tooWeak.map(({ start, end }) => ({
            part,
            start,
            end,
            why: saying('miss_weak', { topic: topic.name }),
          })),
        ];
      }),
  };
}

function modelOf({ name }: NonNullable<ListedTopic['model']>, bench: Workbench): LinearModel {
  const model = bench.model(name);
  if (model === undefined) throw new Error(`there is no model “${name}”`);
  return model;
}

/** Which cue an entry of the list of all cues belongs to. */
function cueByEntry(cues: readonly ListedCue[]): (entry: number) => ListedCue | undefined {
  const sizes = cues.map(({ terms }) => terms.reduce((sum, group) => sum + sizeOf(group), 0));
  const cueOf = new Uint16Array(sizes.reduce((sum, size) => sum + size, 0));
  let end = 0;
  sizes.forEach((size, cue) => {
    cueOf.fill(cue, end, end + size);
    end += size;
  });
  return (entry) => cues[cueOf[entry] ?? -1];
}

function optionalList(groups: readonly Group[] | undefined, bench: Workbench): Source | null {
  return groups === undefined || groups.length === 0 ? null : bench.list(groups);
}

function hitsOf(evidence: Evidence, list: Source | null, part: number): readonly EntryHit[] {
  return list === null ? noHits : evidence.hits(list, part);
}

/** What looks like the topic and is not covers all that it overlaps, but for a cue that is longer than itself. */
function coverOf(hit: EntryHit, unlike: readonly EntryHit[]): EntryHit | undefined {
  for (let at = firstFrom(unlike, hit.start - longestPhrase); at < unlike.length; at += 1) {
    const other = unlike[at];
    if (other === undefined || other.start >= hit.end) return undefined;
    if (overlap(other, hit) && !isInside(other, hit)) return other;
  }
  return undefined;
}

/** Words that support a cue do so only where they are not part of something else themselves. */
function uncovered(
  evidence: Evidence,
  list: Source | null,
  part: number,
  unlike: readonly EntryHit[],
): readonly EntryHit[] {
  const hits = hitsOf(evidence, list, part);
  return unlike.length === 0 ? hits : hits.filter((hit) => coverOf(hit, unlike) === undefined);
}

function isInside(inner: EntryHit, outer: EntryHit): boolean {
  return (
    outer.start <= inner.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start
  );
}
