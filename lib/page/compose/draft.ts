import type { Draft } from '../../../rules/draft';
import { editorOf } from '../editors';
import type { Editor } from '../editors/editor';
import { hostHere } from '../host';
import { type Composer, editablesIn } from '../sites/composer';
import {
  audienceOf,
  contextOf,
  kindOf,
  limitOf,
  linksOf,
  mediaOf,
  posterOf,
  profileOf,
} from '../sites/facts';

/** The editors of a composer, one for each part, in order. */
export function editorsIn(composer: Composer): Editor[] {
  return editablesIn(composer).map(editorOf);
}

/** Everything about the draft but its text. */
export type Facts = Omit<Draft, 'parts'>;

/** What the page says about the draft right now. */
export function factsOf(composer: Composer): Facts {
  return {
    site: hostHere(),
    ...posterOf(composer),
    kind: kindOf(composer),
    audience: audienceOf(composer),
    context: contextOf(composer),
    media: mediaOf(composer),
    links: linksOf(composer),
    limit: limitOf(composer),
    profile: profileOf(composer),
  };
}

/** The texts of a composer's parts as the site would post them. */
export function textsIn(composer: Composer): string[] {
  return editorsIn(composer).map((editor) => editor.read().text);
}

/** A draft of these texts. */
export function draftOf([first = '', ...rest]: readonly string[], facts: Facts): Draft {
  return { parts: [first, ...rest], ...facts };
}

/** The draft as it stands in the page at this moment, facts and all. */
export function readDraft(composer: Composer): Draft {
  return draftOf(textsIn(composer), factsOf(composer));
}

/** Two drafts are the same for the gate if and only if their keys are. */
export function keyOf(draft: Draft): string {
  return JSON.stringify(draft);
}

/** Whether these are the same parts with the same words. */
export function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, part) => text === other[part]);
}

/** Whether anything but space stands in any part. */
export function isWritten(parts: readonly string[]): boolean {
  return parts.some((part) => part.trim() !== '');
}

/** Nothing that could be published: no site posts this. A profile with nothing in it can be saved. */
export function isEmpty({ kind, parts, media }: Draft): boolean {
  return kind !== 'bio' && media.length === 0 && !isWritten(parts);
}
