import type { Audience, DraftKind } from '../../../rules/draft';

/** One way to find something, and where and when it was seen to hold. Rungs are tried in order. */
export interface Rung {
  readonly selector: string;
  readonly seen: string;
}

/** A key press that posts. `mod`: with Ctrl or, on a Mac, Command. */
export interface Chord {
  readonly key: 'Enter';
  readonly mod: boolean;
}

/** One place where the page says which account it would post as. */
export interface Witness {
  /** The handle as the page has it, `name`, `@name` or `name@host`; null where this page does not say. */
  readonly read: (root: Element) => string | null;
  readonly seen: string;
}

/** The page's word for who may read, and what it means. */
export interface AudienceRung extends Rung {
  /** Where the word is: an attribute's name, `value` for a form control, `text` for what is written on it. */
  readonly in: string;
  readonly means: readonly (readonly [RegExp, Audience])[];
}

/** The draft is of this kind when the composer's root matches or contains the selector (and the address fits). */
export interface KindRung extends Rung {
  readonly kind: DraftKind;
  readonly path?: RegExp;
}

/** Where the page shows what is being answered or quoted. Handle and text are looked up inside `selector`. */
export interface ContextRung extends Rung {
  /** Null where only the whole is known. */
  readonly handle: string | null;
  readonly text: string | null;
}

/** Attached media: each match of `selector` is one. */
export interface MediaRung extends Rung {
  readonly kind: 'image' | 'video' | 'audio' | 'other';
  /** The attribute that holds the alternative text; null where the composer does not show it. */
  readonly alt: string | null;
  /** What sites write there by themselves when the author has given no text. */
  readonly noAlt?: RegExp;
}

/** What Demarc knows of one site: data first, and no logic that another site also needs. */
export interface Site {
  readonly id: string;
  /** Host names it is always found on; empty for software that runs on any host the person adds. */
  readonly hosts: readonly string[];
  /** The host that its accounts belong to; null where that is the page's own host. */
  readonly accountHost: string | null;
  readonly editables: readonly Rung[];
  /** The composer's outermost element; where none holds, the nearest ancestor with an editable and a post control. */
  readonly roots: readonly Rung[];
  readonly postControls: readonly Rung[];
  /** Where selectors can't tell a post control from another button: what its label says (an English fallback). */
  readonly postLabel?: RegExp;
  readonly chords: readonly Chord[];
  /** Milliseconds the site needs after its editor lost the focus before a press counts; 0 where it needs no blur. */
  readonly settle: number;
  readonly accounts: readonly Witness[];
  readonly audiences: readonly AudienceRung[];
  /** Where no rung says anything. */
  readonly audienceOtherwise: Audience;
  readonly kinds: readonly KindRung[];
  readonly contexts: readonly ContextRung[];
  readonly media: readonly MediaRung[];
  /** The site's usual limit, in its own counting. */
  readonly length: number;
  /** Addresses at which a maintainer tries the adapter by hand. */
  readonly tryByHand: readonly string[];
}
