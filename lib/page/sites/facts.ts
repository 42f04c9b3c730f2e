import type { Account, Audience, Draft, DraftKind } from '../../../rules/draft';
import type { Site, Witness } from '../../../rules/site-schema';
import { hostHere } from '../host';
import { patternOf } from './adapter';
import { type Composer, editablesIn } from './composer';
import { postedAt } from './posted-at';
import { allIn, closest } from './tree';
import { said, type Testimony, testimonyOf } from './witnesses';

/** More media than any site takes in one post. */
const mediaCap = 20;
/** Of what is answered or quoted, as much as a long post holds (UTF-16 units). */
const contextCap = 5_000;

type FieldLimit = NonNullable<Draft['limit']>;

/** Who the page would post as, and every other account that a witness of the same kind names instead. */
export interface Poster {
  readonly account: Account | null;
  readonly rivals: Account[];
}

/**
 * Asks the page's witnesses. Those inside the composer speak for the acting voice (a delegate, a page), the others for who is
 * signed in; the first kind that says anything counts, and where two of it disagree, the first in order is believed and the
 * other is named as a rival.
 */
export function posterOf(composer: Composer): Poster {
  const { site } = composer.adapter;
  const ask = (witnesses: readonly Witness[]): Account[] =>
    distinct(
      witnesses.flatMap((witness) => testimonyOf(witness, composer) ?? []).map((one) => accountOf(one, site)),
    );
  const strong = site.accounts.filter(({ weak }) => !weak);
  for (const witnesses of [
    strong.filter(({ from }) => from === 'composer'),
    strong.filter(({ from }) => from !== 'composer'),
    site.accounts.filter(({ weak }) => weak),
  ]) {
    const [account, ...rivals] = ask(witnesses);
    if (account) return { account, rivals };
  }
  return { account: null, rivals: [] };
}

function accountOf({ handle, host }: Testimony, { accountHost }: Site): Account {
  return { handle: handle.toLowerCase(), host: (host ?? accountHost ?? hostHere()).toLowerCase() };
}

function distinct(accounts: readonly Account[]): Account[] {
  return accounts.filter(
    (one, index) =>
      accounts.findIndex(({ handle, host }) => handle === one.handle && host === one.host) === index,
  );
}

/** Who may read it, as far as the page says. */
export function audienceOf({ adapter: { site, shadow }, root }: Composer): Audience {
  for (const { selector, take, means } of site.audiences) {
    for (const element of allIn(root, selector, shadow)) {
      const word = said(element, take);
      const meaning = word && means.find(({ pattern }) => patternOf(pattern).test(word));
      if (meaning) return meaning.audience;
    }
  }
  return site.audienceOtherwise;
}

/** What kind of draft the composer is for: its shape's own where no rung says otherwise. */
export function kindOf({ adapter: { site, shape, shadow }, root }: Composer): DraftKind {
  const rung = site.kinds.find(
    ({ selector, path }) =>
      (path === undefined || patternOf(path).test(location.pathname)) &&
      (selector === undefined || root.matches(selector) || allIn(root, selector, shadow).length > 0),
  );
  return rung?.kind ?? shape.kind;
}

/** What the draft answers or quotes, where the page shows it. */
export function contextOf({ adapter: { site, shadow }, root }: Composer): Draft['context'] {
  for (const rung of site.contexts) {
    const scope = rung.around === undefined ? root : closest(root, rung.around);
    const [shown] = scope ? shownIn(scope, rung.selector, rung.around === undefined ? shadow : '') : [];
    if (!shown) continue;
    const text = (rung.text ? shown.querySelector(rung.text) : shown)?.textContent;
    return {
      handle: handleIn(shown, rung)?.replace(/^@/, '') || null,
      text: text?.trim().slice(0, contextCap) || null,
      time: postedAt(shown, rung.times),
    };
  }
  return null;
}

function shownIn(scope: Element, selector: string, shadow: string): Element[] {
  return [...(scope.matches(selector) ? [scope] : []), ...allIn(scope, selector, shadow)];
}

/** Whom a shown post is by: its name can stand in a link to the same account, before the handle. */
function handleIn(shown: Element, { handle, handleIn: take }: Site['contexts'][number]): string | null {
  if (take !== undefined) return said(shown, take);
  if (handle === undefined) return null;
  const names = [...shown.querySelectorAll(handle)].flatMap((element) => said(element, 'text') ?? []);
  return names.find((name) => name.startsWith('@')) ?? names[0] ?? null;
}

/** The most that fits into a part of a post, where the site has a limit: an article or a message has others than a post. */
export function limitOf({ adapter: { site, shape } }: Composer): Draft['limit'] {
  if (site.length === undefined || !postLike.has(shape.kind)) return undefined;
  return { most: site.length, counted: site.counted };
}

const postLike: ReadonlySet<DraftKind> = new Set(['post', 'reply', 'quote', 'comment']);

/** What the fields of a profile form are, in the order of its parts; undefined of any other composer. */
export function profileOf(composer: Composer): Draft['profile'] {
  const { kind, editables, holds } = composer.adapter.shape;
  if (kind !== 'bio') return undefined;
  const fields = editablesIn(composer).map((element) => {
    const rung = editables.find(({ selector }) => element.matches(selector));
    return { is: rung?.field ?? ('other' as const), limit: rung?.limit && ofField(rung.limit, element) };
  });
  return { fields, holds: [...(holds ?? allAsked)] };
}

/** A field that says itself how much goes into it knows better: servers have limits of their own. */
function ofField(limit: FieldLimit, element: HTMLElement): FieldLimit {
  const { maxLength = -1 } = element as Partial<HTMLTextAreaElement>;
  return maxLength > 0 ? { ...limit, most: maxLength } : limit;
}

const allAsked = ['name', 'site', 'purpose', 'contact', 'disclaimer'] as const;

/** The attached media with their alternative texts, where the composer shows them. */
export function mediaOf({ adapter: { site, shadow }, root }: Composer): Draft['media'] {
  const media: Draft['media'] = [];
  for (const { selector, kind, alt: take, noAlt } of site.media) {
    for (const element of allIn(root, selector, shadow)) {
      if (media.length === mediaCap) return media;
      if (take === undefined) {
        media.push({ kind });
        continue;
      }
      const alt = said(element, take);
      media.push({ kind, alt: alt && !(noAlt && patternOf(noAlt).test(alt)) ? alt : null });
    }
  }
  return media;
}

/** The addresses of attached links that do not stand in the text: a link's card. */
export function linksOf({ adapter: { site, shadow }, root }: Composer): string[] {
  const links = site.links.flatMap(({ selector, take }) =>
    allIn(root, selector, shadow).flatMap((element) => said(element, take) ?? []),
  );
  return [...new Set(links)].slice(0, mediaCap);
}
