import type { Span } from '../finding';
import type { LinearModel } from '../match/linear';
import { unveiled } from '../match/unveiled';
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
import { firstFrom, overlap } from '../signals/spans';
import { sizeOf } from '../signals/words';
import type { Reading } from '../text/reading';
import { saying, type Value } from '../words/saying';
import { canReach } from './bound';
import type { ListedCue, ListedTopic } from './listed';
import { isMasked } from './names';
import { hasCompany, type Refusal, refusal } from './refusal';
import { mostLent, strengths, usualThreshold } from './strength';
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
/** How many of a model's words a finding names. */
const mostNamed = 3;

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
  const model = topic.model === undefined ? null : readModel(topic.model, bench);

  function judge(evidence: Evidence, part: number): Judgement {
    const reading = evidence.readings[part];
    const hits = evidence.hits(cues, part);
    if (reading === undefined || (hits.length === 0 && model === null)) return nothing;
    const margin = model?.margin(reading) ?? 0;
    if (hits.length === 0 && margin < 0) return nothing;
    const lent = model?.lent(reading) ?? 0;
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
      if (isUnheard(cue, reading)) return { by: saying('miss_weak', { topic: topic.name }), isName: false };
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
    const enough = counted.filter((cue) => weigh(cue, counted, context, against, reading, lent) >= threshold);
    const found = clusters(telling(enough), reading).map((span) => ({
      part,
      ...span,
      why: saying('why_topic', { words: reading.text.slice(span.start, span.end), topic: topic.name }),
      changes: [],
    }));
    return {
      found:
        found.length === 0 &&
        model !== null &&
        margin >= contraryOf(formsOf([...against, ...unlike], reading))
          ? together(model.model, reading, part, topic.name, [
              ...unlike,
              ...silenced.filter(({ isName }) => isName),
            ])
          : found,
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
  function isUnheard({ heard }: ListedCue, reading: Reading): boolean {
    return heard !== undefined && (model === null || model.score(reading) < heard);
  }

  /**
   * Whether the model hears the topic by itself or the cues there can come to enough: of most drafts neither, and nothing
   * is judged or kept for those.
   */
  function mayBe(evidence: Evidence, part: number, reading: Reading): boolean {
    if (model !== null && model.margin(reading) >= 0) return true;
    if (!evidence.occurs(cues, part)) return false;
    const lent = model?.lent(reading) ?? 0;
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
    if (cue === undefined || isUnheard(cue, reading)) return 0;
    if (cue.beside === undefined) return strengths[cue.strength];
    const company = hitsOf(evidence, beside.get(cue) ?? null, part);
    const counts = isMasked(hit, reading.text) || hasCompany(hit, company, reading);
    return counts ? strengths[cue.strength] : 0;
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

/**
 * A model, how far a reading, or what its words are in disguise of, is above what is enough alone, or below, and what it adds to a
 * cue or takes from it.
 */
function readModel(
  { name, enough, from = enough ?? 0, takes = mostLent }: NonNullable<ListedTopic['model']>,
  bench: Workbench,
) {
  const model = bench.model(name);
  if (model === undefined) throw new Error(`there is no model “${name}”`);
  const score = (reading: Reading) => model.score(unveiled(reading)?.reading ?? reading).score;
  return {
    model,
    score,
    margin: (reading: Reading) => (enough === undefined ? Number.NEGATIVE_INFINITY : score(reading) - enough),
    lent: (reading: Reading) => Math.max(-takes, Math.min(mostLent, score(reading) - from)),
  };
}

/** The author's words that weighed most, as they are written or as what they are in disguise of. */
function topOf(model: LinearModel, reading: Reading): readonly Span[] {
  const clear = unveiled(reading);
  if (clear === null) return model.score(reading).top.slice(0, mostNamed);
  const top = model.score(clear.reading).top.map(({ start, end }) => clear.written(start, end));
  return top
    .filter((span, at) => top.slice(0, at).every((other) => !overlap(other, span)))
    .slice(0, mostNamed);
}

/**
 * A finding of the model alone: it shows the word that weighed most and names the next. With no such word, or where that
 * word is a name or part of what looks like the topic and is not, none.
 */
function together(
  model: LinearModel,
  reading: Reading,
  part: number,
  topic: Value,
  unlike: readonly EntryHit[],
): Match[] {
  const top = topOf(model, reading);
  const [first] = top;
  if (first === undefined || unlike.some((hit) => overlap(hit, first))) return [];
  const words = top.map(({ start, end }) => reading.text.slice(start, end));
  const why =
    words.length > 1
      ? saying('why_topic_together', {
          words: { and: words.map((each) => saying('quoted', { words: each })) },
          topic,
        })
      : saying('why_topic', { words: words.join(), topic });
  return [{ part, start: first.start, end: first.end, why, changes: [] }];
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
