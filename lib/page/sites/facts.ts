import type { Account, Audience, Draft, DraftKind } from '../../../rules/draft';
import { hostHere } from '../host';
import type { Composer } from './composer';
import { said } from './witnesses';

/** More media than any site takes in one post. */
const mediaCap = 20;
/** Of what is answered or quoted, as much as a long post holds (UTF-16 units). */
const contextCap = 5_000;

/** The account that the composer would post as, from the first witness that says one. */
export function accountOf({ site, root }: Composer): Account | null {
  const ownHost = site.accountHost ?? hostHere();
  for (const witness of site.accounts) {
    const [handle, host] = (witness.read(root) ?? '').replace(/^@/, '').split('@');
    if (handle) return { handle: handle.toLowerCase(), host: (host || ownHost).toLowerCase() };
  }
  return null;
}

/** Who may read it, as far as the page says. */
export function audienceOf({ site, root }: Composer): Audience {
  for (const rung of site.audiences) {
    for (const element of root.querySelectorAll(rung.selector)) {
      const word = said(element, rung.in);
      const meaning = word && rung.means.find(([pattern]) => pattern.test(word));
      if (meaning) return meaning[1];
    }
  }
  return site.audienceOtherwise;
}

/** What kind of draft the composer is for; a post where no rung says otherwise. */
export function kindOf({ site, root }: Composer): DraftKind {
  const rung = site.kinds.find(
    ({ selector, path }) =>
      (path?.test(location.pathname) ?? true) && (root.matches(selector) || root.querySelector(selector)),
  );
  return rung?.kind ?? 'post';
}

/** What the draft answers or quotes, where the composer shows it. */
export function contextOf({ site, root }: Composer): Draft['context'] {
  for (const rung of site.contexts) {
    const shown = root.querySelector(rung.selector);
    if (!shown) continue;
    const handle = rung.handle && shown.querySelector(rung.handle)?.textContent;
    const text = (rung.text ? shown.querySelector(rung.text) : shown)?.textContent;
    return {
      handle: handle?.trim().replace(/^@/, '') || null,
      text: text?.trim().slice(0, contextCap) || null,
    };
  }
  return null;
}

/** The attached media with their alternative texts, where the composer shows them. */
export function mediaOf({ site, root }: Composer): Draft['media'] {
  const media: Draft['media'] = [];
  for (const rung of site.media) {
    for (const element of root.querySelectorAll(rung.selector)) {
      if (media.length === mediaCap) return media;
      if (rung.alt === null) {
        media.push({ kind: rung.kind });
        continue;
      }
      const alt = said(element, rung.alt);
      media.push({ kind: rung.kind, alt: alt && !rung.noAlt?.test(alt) ? alt : null });
    }
  }
  return media;
}
