import type { LedgerEntry } from '../../lib/ledger';
import { digestOf } from '../../rules/ledger/digest';
import { type PostKind, postKinds, type Tone } from '../../rules/past';
import { type Draw, newDraw } from './draw';
import { graceMinistry } from './sample-identities';

/** A year of made-up posts of the ministry, the same in every run but for the day on which it ends. */

const hour = 60 * 60 * 1_000;
const day = 24 * hour;
/** Saturdays are quiet, and Sunday’s service is told of. */
const perDay = [2, 1, 3, 2, 3, 1, 2];
/** When it posts, in UTC: in the morning, around noon, and some evenings. */
const hours = [7, 8, 8, 9, 9, 9, 10, 12, 12, 13, 16, 17, 19, 20];

/** What it posts before the sale of work in autumn, and from then on. */
const before: Record<PostKind, number> = {
  share: 30,
  conversation: 22,
  encouragement: 14,
  introduction: 4,
  promotion: 14,
  personal: 10,
  'complaint-answer': 6,
};
const since: Record<PostKind, number> = { ...before, promotion: 44, conversation: 12 };

const rules = [
  { pack: 'ministry', rule: 'say-guests', often: 0.09, fixed: 0.8, overridden: 0.1 },
  { pack: 'ministry', rule: 'no-alcohol', often: 0.04, fixed: 0.4, overridden: 0.45 },
  { pack: 'balance-80-20', rule: 'promotion-at-most-a-fifth', often: 0.05, fixed: 0, overridden: 0.6 },
  { pack: 'ministry', rule: 'a-rule-that-is-gone', often: 0.02, fixed: 0.5, overridden: 0 },
];

const people = ['ann', 'bob', 'eve@daily.example', 'kim', 'lee', 'sam', 'tess', 'uma'];

/** The posts, oldest first; `key`: the secret that digests of people are made with; `now`: epoch milliseconds. */
export function sampleYear(key: string, now: number): LedgerEntry[] {
  const draw = newDraw(2026);
  const today = Math.floor(now / day) * day;
  return Array.from({ length: 364 }, (_, at) => today - (363 - at) * day)
    .flatMap((date) => timesOf(date, draw))
    .filter((time) => time < now)
    .map((time) => entryAt(time, key, now - time < 90 * day ? since : before, draw));
}

function timesOf(date: number, draw: Draw): number[] {
  const most = perDay[new Date(date).getUTCDay()] ?? 1;
  return Array.from({ length: Math.round(draw() * most) }, () => {
    const at = hours[Math.floor(draw() * hours.length)] ?? 9;
    return date + at * hour + Math.floor(draw() * hour);
  });
}

function entryAt(time: number, key: string, mix: Record<PostKind, number>, draw: Draw): LedgerEntry {
  const kind = picked(mix, draw);
  const isAnswer = kind === 'conversation' || kind === 'complaint-answer';
  const handle = people[Math.floor(draw() ** 2 * people.length)] ?? 'ann';
  const spoke = rules.find(({ often }) => draw() < often);
  const luck = draw();
  return {
    id: `made up ${time}`,
    time,
    identity: graceMinistry.id,
    operator: 'Sam Rivers',
    site: draw() < 0.6 ? 'x.com' : 'mastodon.example',
    shape: isAnswer ? 'reply' : 'post',
    kind,
    tone: toneOf(kind, draw),
    topics: [],
    links: draw() < 0.4 ? [{ host: 'grace.example', address: 'q1Y8xT2mN0pLr4sV' }] : [],
    sketch: '',
    to: isAnswer ? [handle, ...domainOf(handle)].map((name) => digestOf(key, name)) : [],
    waited: kind === 'complaint-answer' ? Math.floor(draw() * 30 * hour) : null,
    rules: spoke ? [{ pack: spoke.pack, rule: spoke.rule }] : [],
    decision: spoke ? decisionAt(spoke, luck) : 'clear',
  };
}

function decisionAt({ fixed, overridden }: (typeof rules)[number], luck: number): LedgerEntry['decision'] {
  if (luck < fixed) return 'fixed';
  return luck < fixed + overridden ? 'overridden' : 'noted';
}

function toneOf(kind: PostKind, draw: Draw): Tone {
  const luck = draw();
  if (kind === 'encouragement') return luck < 0.8 ? 'positive' : 'even';
  if (kind === 'complaint-answer') return luck < 0.5 ? 'negative' : 'even';
  if (luck < 0.35) return 'positive';
  return luck < 0.45 ? 'negative' : 'even';
}

function picked(mix: Record<PostKind, number>, draw: Draw): PostKind {
  const total = postKinds.reduce((sum, kind) => sum + mix[kind], 0);
  let left = draw() * total;
  for (const kind of postKinds) {
    left -= mix[kind];
    if (left < 0) return kind;
  }
  return 'share';
}

function domainOf(handle: string): string[] {
  const [, domain] = handle.split('@');
  return domain === undefined ? [] : [domain];
}
