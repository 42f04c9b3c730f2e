import type { Draft } from '../draft';
import { addressOf } from '../ledger/address';
import { plainHandle } from '../ledger/who';
import type { PostKind } from '../past';
import { readText } from '../text/reading';
import { type Saying, saying } from '../words/saying';
import { cues } from './cues';
import { type Looked, lookAt, lookAtText, oddsOf } from './look';
import type { Reason } from './reasons';
import { shapes } from './shapes';

/** Whose the draft is. */
export interface Voice {
  /** Hosts of its own sites: a link there, or below, may promote. */
  readonly hosts: readonly string[];
  /** Its own accounts: who answers them continues what they said. */
  readonly handles: readonly string[];
}

/** Something that speaks for a kind, and by how much. */
export interface Sign {
  readonly kind: PostKind;
  readonly weight: number;
  readonly because: Reason;
  /** The same as a sentence for the author, with their words in it. */
  readonly why: Saying;
}

/** All in a draft that speaks for a kind. */
export function signsOf(draft: Draft, voice: Voice): readonly Sign[] {
  const answers = answersSomebody(draft, voice);
  const text = draft.parts.join('\n');
  const looked = lookAt(draft);
  return [
    ...cueSigns(looked),
    ...shapeSigns(text),
    ...topicSigns(looked, text),
    ...linkSigns(draft, voice),
    ...(answers ? [...answerSigns(draft), ...namedSigns(draft)] : mentionSigns(text, voice)),
  ];
}

/** Each list counts its words, the second and third of them half. */
function cueSigns({ cues: hits }: Looked): readonly Sign[] {
  const perKind = new Map<PostKind, number>();
  return hits.map(({ list, words }) => {
    const { kind = 'share', weight = 0 } = cues[list] ?? {};
    const before = perKind.get(kind) ?? 0;
    perKind.set(kind, before + 1);
    return {
      kind,
      weight: before === 0 ? weight : before < 3 ? weight / 2 : 0,
      because: 'words',
      why: saying('why_kind_says', { words }),
    };
  });
}

const whys = { words: 'why_kind_says', price: 'why_kind_price', question: 'why_kind_question' } as const;

function shapeSigns(text: string): readonly Sign[] {
  const lines = text.split('\n');
  return shapes.flatMap(({ kind, weight, pattern, because }) => {
    const line = lines.find((each) => pattern.test(each));
    if (line === undefined) return [];
    const found = pattern.exec(line)?.[0].trim() ?? '';
    return [
      {
        kind,
        weight,
        because,
        why: because === 'question' ? saying(whys[because]) : saying(whys[because], { words: found }),
      },
    ];
  });
}

/** The one who writes, in person. */
const ownSelf = /(?:^|[^\p{L}])(?:I|I['’]\p{L}+|[Mm]y|[Mm]e|[Mm]yself)(?:$|[^\p{L}])/u;

/** Log-odds from which somebody lives through what they write though they never say “I”: “socks got wet in the rain”. */
const sureOfLife = 1.5;

function topicSigns({ topics }: Looked, text: string): readonly Sign[] {
  const signs: Sign[] = [];
  if (topics.has('self-promotion')) {
    const odds = oddsOf('self-promotion', text);
    signs.push({
      kind: 'promotion',
      weight: Math.min(3.5, Math.max(2, 1.5 + 0.75 * odds)),
      because: 'promotes',
      why: saying('why_kind_promotes'),
    });
  }
  if (topics.has('personal-life')) {
    const sure = ownSelf.test(text) || oddsOf('personal-life', text) >= sureOfLife;
    signs.push({
      kind: 'personal',
      weight: sure ? 2.5 : 1.25,
      because: 'lives',
      why: saying('why_kind_lives'),
    });
  }
  return signs;
}

/** A link to one's own site is no advertisement by itself, but it makes an offer one. */
function linkSigns({ parts, links }: Draft, { hosts }: Voice): readonly Sign[] {
  if (hosts.length === 0) return [];
  const written = parts.flatMap((text) =>
    readText(text).links.map(({ start, end }) => text.slice(start, end)),
  );
  const own = [...written, ...links]
    .map((link) => addressOf(link)?.host)
    .find((host) => host !== undefined && hosts.some((each) => host === each || host.endsWith(`.${each}`)));
  if (own === undefined) return [];
  return [
    { kind: 'promotion', weight: 1, because: 'own-link', why: saying('why_kind_own_link', { host: own }) },
  ];
}

/** Whether it is an answer, or quotes somebody, other than the identity itself. */
export function answersSomebody({ kind, context }: Draft, { handles }: Voice): boolean {
  const handle = context?.handle ?? null;
  if (handle !== null && handles.some((own) => plainHandle(own) === plainHandle(handle))) return false;
  return context !== null || kind === 'reply' || kind === 'comment' || kind === 'message' || kind === 'quote';
}

/** What is said in the first person, or to somebody: the sign of one who talks rather than passes on. */
const talks =
  /(?:^|[^\p{L}])(?:I|I['’]\p{L}+|[Ww]e|[Oo]ur|[Uu]s|[Yy]ou|[Yy]our|[Aa]gree|[Dd]isagree)(?:$|[^\p{L}])|\?/u;

function answerSigns({ kind, context, parts }: Draft): readonly Sign[] {
  const isQuote = kind === 'quote';
  const talking = !isQuote || parts.some((text) => talks.test(text));
  const answer: readonly Sign[] = talking
    ? [{ kind: 'conversation', weight: 1.5, because: 'answers', why: saying('why_kind_answers') }]
    : [];
  const asked = context?.text ?? null;
  const complained = asked === null ? 0 : complaintIn(asked) - (isQuote ? 2 : 0);
  if (complained <= 0) return answer;
  return [
    ...answer,
    {
      kind: 'complaint-answer',
      weight: complained,
      because: 'complained',
      why: saying('why_kind_complained'),
    },
  ];
}

/** Log-odds from which the model of complaints is believed: below, it takes “I always get lost in your car park!” for one. */
const sureOfComplaint = 1.5;

/** How much speaks for a complaint in what is answered: where it is doubtful, the answer has to sound like one to a complaint. */
function complaintIn(asked: string): number {
  const { topics, grievance } = lookAtText(asked);
  const odds = oddsOf('complaint-to-company', asked);
  if (odds >= sureOfComplaint) return 6;
  if (grievance) return topics.has('negative-tone') || odds > 0 ? 5 : 4;
  return odds > 0 || topics.has('complaint-to-company') || topics.has('negative-tone') ? 2 : 0;
}

/** Asks for somebody: whoever is named then is recommended. */
const seeksSomebody =
  /\b(?:any(?:one|body)|any idea who|who (?:could|can|does|do|knows)|know an?|looking for|recommend|need (?:an?|some))\b/i;

/** An answer to one who seeks somebody that names a third one brings the two together. */
function namedSigns({ context, parts: [text] }: Draft): readonly Sign[] {
  if (context?.text == null || !seeksSomebody.test(context.text)) return [];
  const asker = plainHandle(context.handle ?? '');
  const named = readText(text)
    .mentions.map(({ start, end }) => text.slice(start, end))
    .find((handle) => plainHandle(handle) !== asker);
  if (named === undefined) return [];
  return [
    { kind: 'introduction', weight: 4, because: 'words', why: saying('why_kind_says', { words: named }) },
  ];
}

/** A post that begins with a mention speaks to somebody. */
function mentionSigns(text: string, { handles }: Voice): readonly Sign[] {
  const [first] = readText(text).mentions;
  if (first === undefined || !/^(?:\.|hey |hi |hello |dear )?$/i.test(text.slice(0, first.start))) return [];
  const handle = text.slice(first.start + 1, first.end);
  if (handles.some((own) => plainHandle(own) === plainHandle(handle))) return [];
  return [
    { kind: 'conversation', weight: 2, because: 'speaks-to', why: saying('why_kind_speaks_to', { handle }) },
  ];
}
