import type { PastPost } from '../past';
import { digestOf } from './digest';
import { plainHandle } from './who';

/** People that an identity talks to: prospects, customers, peers, press. */
export interface Circle {
  readonly id: string;
  /** Handles and domains, as `memberOf` gives them. */
  readonly members: readonly string[];
}

/** Whom answers went to. An answer to somebody who is in two circles counts in both. */
export interface Reach {
  /** Answers of which it is known whom they went to. */
  readonly answers: number;
  /** By circle id: how many of those went to somebody in it. */
  readonly by: Readonly<Record<string, number>>;
  /** Answers to people who are in no circle. */
  readonly others: number;
}

/**
 * A member of a circle as it is compared: a handle, or a domain for everybody whose handle ends with it. Takes what people
 * paste: `@Ann`, `ann@social.example`, an address such as `https://x.com/ann`, a domain. Null for what is neither.
 */
export function memberOf(written: string): string | null {
  const text = written.trim();
  const member = plainHandle(URL.canParse(text) && /^https?:/i.test(text) ? inAddress(new URL(text)) : text);
  return member === '' || /[\s,;/]/.test(member) ? null : member;
}

/** Sites whose profiles stand under `/@name`, `/in/name`, `/user/name` or `/name`; the address of a domain alone is that domain. */
function inAddress({ hostname, pathname }: URL): string {
  const [first = '', second = ''] = pathname.split('/').filter(Boolean);
  if (first === '') return hostname.replace(/^www\./, '');
  if (/^(?:in|company|school|user|users|u|profile)$/i.test(first) && second !== '') return second;
  return first;
}

/** Whom the answers among these posts went to. */
export function reachOf(posts: readonly PastPost[], circles: readonly Circle[], key: string): Reach {
  const digests = circles.map(({ id, members }) => ({
    id,
    digests: new Set(members.map((member) => digestOf(key, member))),
  }));
  const by: Record<string, number> = Object.fromEntries(circles.map(({ id }) => [id, 0]));
  const answers = posts.filter(({ to }) => to.length > 0);
  let others = 0;
  for (const { to } of answers) {
    const found = digests.filter((circle) => to.some((name) => circle.digests.has(name)));
    for (const { id } of found) by[id] = (by[id] ?? 0) + 1;
    if (found.length === 0) others += 1;
  }
  return { answers: answers.length, by, others };
}
