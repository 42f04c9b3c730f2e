import type { Span } from '../finding';
import type { Rule } from '../pack';
import { type Saying, type SayingId, saying } from '../words/saying';
import { findAccount, findAltText, findIncluded, findLanguage } from './asked-for';
import { findBorrowed } from './borrowed';
import { certainOverTime } from './certain';
import { clausesOf } from './clauses';
import { findCounts } from './counts';
import type { Asked, Detector, Found, OverTime } from './found';
import { findLinks, findPrivateData, findSecretData, findShouting } from './guarded';
import { forbids, type HeardMood, type Mood, moodOf, type NotARule, notARule } from './mood';
import { findNames } from './names';
import { type NamedSite, narrowingOf } from './narrow';
import { overTimeOf } from './over-time';
import { type Candidate, candidateOf, type Tried, triedOnExamples } from './propose';
import { newIds } from './rule-ids';
import { readSentences, type Sentence } from './sentences';
import { findTone, findTopics } from './subjects';
import { findHours } from './when';

/** Why a sentence was read as it was, and the words of `sentence.text` that say so; an empty span where none do. */
export interface Clue extends Span, Saying {}

interface Read {
  readonly sentence: Sentence;
  /** What a finding quotes: the sentence, behind the line or the heading that turns what it says. */
  readonly say: string;
  readonly because: readonly Clue[];
}

/** A sentence that can be checked. */
export interface Proposal extends Read {
  readonly kind: 'proposal';
  readonly mood: Mood;
  /** With examples that were tried and hold. */
  readonly rule: Rule;
  /** What somebody should look at before they take it. */
  readonly cautions: readonly Saying[];
}

/** A sentence that asks for something which can't be checked. */
export interface Reminder extends Read {
  readonly kind: 'reminder';
  readonly mood: Mood;
  readonly reason: Saying;
  /** The kind of rule over several posts that would check it; null where none would. */
  readonly later: OverTime | null;
}

/** A sentence that asks for nothing. */
export interface Remark extends Read {
  readonly kind: 'remark';
  readonly mood: null;
  readonly reason: Saying;
}

export type ReadSentence = Proposal | Reminder | Remark;

/** A written code of conduct, read. */
export interface ConductReading {
  /** Every sentence in the document's order. */
  readonly sentences: readonly ReadSentence[];
  readonly proposals: readonly Proposal[];
  readonly reminders: readonly Reminder[];
  /** “31 of 44 sentences can be checked”: `checkable` of `rules`; `sentences` has those that ask for nothing, too. */
  readonly counts: {
    readonly sentences: number;
    readonly rules: number;
    readonly checkable: number;
    readonly later: number;
  };
}

export interface ReadOptions {
  /** Sites by the names that people call them, for sentences such as “On LinkedIn, …”. */
  readonly sites?: readonly NamedSite[];
  /** Ids that rules have already. */
  readonly takenIds?: readonly string[];
}

const moodIds = {
  must: 'conduct_must',
  'must-not': 'conduct_must_not',
  should: 'conduct_should',
  'should-not': 'conduct_should_not',
  advice: 'conduct_advice',
} as const satisfies Record<Mood, SayingId>;

const notARuleIds = {
  question: 'conduct_question',
  definition: 'conduct_definition',
  'about-the-code': 'conduct_about_the_code',
  contact: 'conduct_contact',
  greeting: 'conduct_greeting',
  statement: 'conduct_statement',
} as const satisfies Record<NotARule, SayingId>;

const overTimeIds = {
  often: 'conduct_often',
  repeat: 'conduct_repeat',
  mix: 'conduct_mix',
  'answer-within': 'conduct_answer_within',
} as const satisfies Record<OverTime, SayingId>;

/** Asked in this order; the first that finds something says what the sentence is about. */
const detectors: readonly Detector[] = [
  findCounts,
  findHours,
  findNames,
  findBorrowed,
  findSecretData,
  findPrivateData,
  findLinks,
  findAltText,
  findLanguage,
  findAccount,
  findIncluded,
  findShouting,
  findTone,
  findTopics,
];

/** What a sentence can say as a mere statement, and still be a rule. */
const stated: readonly Detector[] = [findCounts, findNames, findLanguage];

/**
 * Reads a written code of conduct, plain text or Markdown, and proposes a rule for each sentence that can be checked.
 * Offsets are UTF-16 offsets in the text. Never throws, whatever the text.
 */
export function readConduct(text: string, { sites = [], takenIds = [] }: ReadOptions = {}): ConductReading {
  const idOf = newIds(takenIds);
  const first = readSentences(text).map((sentence) => firstReading(sentence, sites, idOf));
  const candidates = first.flatMap((each) => ('candidate' in each ? [each.candidate] : []));
  const tried = triedOnExamples(candidates);
  const sentences = first.map((each) => ('candidate' in each ? finished(each, tried) : each));
  const proposals = sentences.filter((each) => each.kind === 'proposal');
  const reminders = sentences.filter((each) => each.kind === 'reminder');
  return {
    sentences,
    proposals,
    reminders,
    counts: {
      sentences: sentences.length,
      rules: proposals.length + reminders.length,
      checkable: proposals.length,
      later: reminders.filter(({ later }) => later !== null).length,
    },
  };
}

interface Hopeful extends Read {
  readonly mood: Mood;
  readonly candidate: Candidate;
  readonly cautions: readonly Saying[];
}

function firstReading(
  sentence: Sentence,
  sites: readonly NamedSite[],
  idOf: (say: string) => string,
): ReadSentence | Hopeful {
  const clauses = clausesOf(sentence.text);
  const not = notARule(clauses);
  if (not !== null) return remark(sentence, notARuleIds[not]);
  const heard = moodOf(sentence, clauses);
  const mood = heard?.mood ?? null;
  const asked: Asked = { sentence, clauses, mood, forbids: forbids(mood) };
  const later = overTimeOf(asked);
  const certain = later && certainOverTime(asked, later);
  const [found, ...more] = certain ? [certain] : foundBy(mood === null ? stated : detectors, asked);
  const say = sayOf(sentence, heard);
  const because = moodClues(heard);
  if (mood !== null && later !== null && !certain) {
    const reason = plainly(overTimeIds[later]);
    return { kind: 'reminder', sentence, say, mood, because, reason, later };
  }
  if (found === undefined) {
    if (mood === null) return remark(sentence, 'conduct_statement');
    const reason = plainly(reasonFor(asked, mood));
    return { kind: 'reminder', sentence, say, mood, because, reason, later: null };
  }
  const all = [found, ...more] as const;
  const narrowing = narrowingOf(asked, sites);
  const clues = [...because, ...cluesOf(all, sentence), ...narrowing.because.map(wide)];
  const read = { sentence, say, mood: mood ?? 'must', because: clues } as const;
  const candidate = candidateOf(idOf(sentence.text), say, read.mood, all, narrowing);
  if (candidate === null)
    return { ...read, kind: 'reminder', reason: plainly('conduct_no_examples'), later: null };
  return { ...read, candidate, cautions: narrowing.cautions };
}

/** “Joke about being drunk” says the opposite without the “Don’t” that it stands under. */
function sayOf({ text, lead }: Sentence, heard: HeardMood | null): string {
  if (lead !== null) return `${lead} ${text}`;
  return heard?.from === 'heading' && forbids(heard.mood)
    ? `${heard.words.replace(/:$/, '')}: ${text}`
    : text;
}

function foundBy(those: readonly Detector[], asked: Asked): readonly Found[] {
  for (const detect of those) {
    const found = detect(asked);
    if (found.length > 0) return found;
  }
  return [];
}

function finished(
  { candidate, cautions, ...read }: Hopeful,
  all: ReadonlyMap<Candidate, Tried>,
): Proposal | Reminder {
  const tried = all.get(candidate);
  if (tried === undefined || tried.rule === null)
    return { ...read, kind: 'reminder', reason: plainly('conduct_no_examples'), later: null };
  const { rule, spared, stopped } = tried;
  const because =
    spared === null ? read.because : [...read.because, wide(saying('conduct_surer', { text: spared }))];
  if (stopped === null) return { ...read, kind: 'proposal', because, rule, cautions };
  const fair = saying('conduct_fair', { text: stopped });
  return { ...read, kind: 'proposal', rule: { ...rule, level: 'note' }, cautions: [...cautions, fair] };
}

function remark(sentence: Sentence, id: SayingId): Remark {
  return { kind: 'remark', sentence, say: sentence.text, mood: null, because: [], reason: plainly(id) };
}

function plainly(id: SayingId): Saying {
  return { id, values: {} };
}

function reasonFor({ clauses }: Asked, mood: Mood): SayingId {
  if (mood === 'advice') return 'conduct_allowed';
  if (/\b(?:permission|consent|approv\w+|said yes|agreed|signed off)\b/.test(clauses.text))
    return 'conduct_consent';
  if (/\b(?:photos?|photographs?|photograph\w*|pictures?|images?|videos?)\b/.test(clauses.text))
    return 'conduct_picture';
  return 'conduct_beyond_posts';
}

function moodClues(heard: HeardMood | null): Clue[] {
  if (heard === null) return [{ id: 'conduct_stated', values: {}, start: 0, end: 0 }];
  const { mood, words, start, end, from } = heard;
  return [{ id: from === 'sentence' ? moodIds[mood] : `conduct_${from}`, values: { words }, start, end }];
}

function cluesOf(found: readonly Found[], { text }: Sentence): Clue[] {
  return found.map(({ why, values = {}, start, end }) => ({
    id: why,
    values: { words: text.slice(start, end), ...values },
    start,
    end,
  }));
}

function wide(message: Saying): Clue {
  return { ...message, start: 0, end: 0 };
}
