import { z } from 'zod';
import { audiences, countings, draftKinds, profileAsks, profileFields } from './draft';

/**
 * What Demarc knows of a site, as data: one file a site in lib/sites/built-in, and in a signed pack what is newer than that without
 * a release of Demarc. It is judged by this schema, and sent to a page by the background. No logic is in it. Sites change:
 * every list of rungs is in the order in which they are tried, and each says where and when it was seen to hold.
 */

/** A CSS selector. Which ones a browser can read is tested in the browsers. */
const selectorSchema = z.string().min(1).max(500);
/** A JavaScript regular expression, read with the flags `iu`. */
const patternSchema = z.string().min(1).max(200).refine(isRegExp, 'is not a regular expression');
const seenSchema = z.string().min(3).max(200);

/** The most that fits, in the site’s own counting. */
const limitSchema = z.strictObject({ most: z.int().positive(), counted: z.enum(countings) });

const rungSchema = z.strictObject({ selector: selectorSchema, seen: seenSchema });

const editableSchema = rungSchema.extend({
  /** In a profile form it says what it is for, and is part of the draft though nothing stands in it. */
  field: z.enum(profileFields).optional(),
  limit: limitSchema.optional(),
  /**
   * It finds something beside the text, which the other rungs find: a `title` is always there with it, `more` comes and goes (a
   * content warning, the choices of a poll).
   */
  beside: z.enum(['title', 'more']).optional(),
});

const postControlSchema = rungSchema.extend({
  /** What its label says, where selectors can't tell it from another button: one language after the other. */
  label: patternSchema.optional(),
  /** Of several that fit, the last that carries text and no picture, and opens no menu. */
  pick: z.literal('last-text-only').optional(),
});

const composerSchema = z
  .strictObject({
    /** Names the generation or the place, unique in its site; what a page reports as having held. */
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    kind: z.enum(draftKinds).default('post'),
    /** The composer's outermost element; with none, the nearest ancestor that holds an editable and a post control. */
    roots: z.array(rungSchema).default([]),
    editables: z.array(editableSchema).min(1),
    /** Empty where keys alone post; there has to be a root then. */
    postControls: z.array(postControlSchema),
    /** Which keys post. `Mod` is Ctrl or, on a Mac, Command; `Enter` is Enter without Shift. */
    chords: z.array(z.enum(['Enter', 'Mod+Enter'])).default([]),
    /** Milliseconds the site needs after its editor lost the focus before a press counts; 0 where it needs no blur. */
    settle: z.int().min(0).max(2_000).default(0),
    /** Holds only where the address’s path fits. */
    path: patternSchema.optional(),
    /** What of a profile the form has; the site keeps the rest in forms of its own. */
    holds: z.array(z.enum(profileAsks)).optional(),
    /** Elements whose shadow trees hold parts of the composer. */
    shadow: z.array(selectorSchema).default([]),
  })
  .refine(({ roots, postControls }) => roots.length > 0 || postControls.length > 0, {
    error: 'needs a root or a post control: with neither, nothing says where the composer ends',
  });

/** Where an element says something: `text`, `value` for a form control, or the name of an attribute. */
const takeSchema = z.string().regex(/^[a-z][a-z-]*$/);

const storedSchema = z.strictObject({ stored: z.enum(['localStorage', 'sessionStorage']), key: z.string() });

/**
 * Where the page keeps JSON: in its storage, in an element's text, or, with `entry`, in the list that begins with this name,
 * however deep in the text of whichever of the elements: so do Meta's pages write down what they define.
 */
const jsonSourceSchema = z.union([
  z.strictObject({ selector: selectorSchema, entry: z.string().min(3).optional() }),
  storedSchema,
]);

/**
 * A way into JSON, step by step: a key; `{ key: path }`, the key that stands at that path of the same JSON; `{ where, is }`,
 * the element of a list in which the path `where` leads to the same value as `is` says.
 */
export type PathStep =
  | string
  | number
  | { readonly key: readonly PathStep[] }
  | { readonly where: readonly PathStep[]; readonly is: Said };

/** A value to compare with: at a path of the same JSON, in the page's storage, in a cookie, or in what an element says. */
export type Said =
  | { readonly path: readonly PathStep[] }
  | { readonly cookie: string }
  | { readonly stored: 'localStorage' | 'sessionStorage'; readonly key: string }
  | { readonly selector: string; readonly take: string; readonly pattern: string };

const pathSchema: z.ZodType<readonly PathStep[]> = z.lazy(() => z.array(stepSchema).min(1).max(12));
const saidSchema: z.ZodType<Said> = z.lazy(() =>
  z.union([
    z.strictObject({ path: pathSchema }),
    z.strictObject({ cookie: z.string() }),
    storedSchema,
    z.strictObject({ selector: selectorSchema, take: takeSchema, pattern: patternSchema }),
  ]),
);
const stepSchema: z.ZodType<PathStep> = z.union([
  z.string(),
  z.int(),
  z.strictObject({ key: pathSchema }),
  z.strictObject({ where: pathSchema, is: saidSchema }),
]);

const witness = {
  seen: seenSchema,
  /** Asked only where no other witness says anything. */
  weak: z.literal(true).optional(),
};
const elementWitness = {
  ...witness,
  selector: selectorSchema,
  take: takeSchema,
  /** The handle is the group `handle`, or the first one; its host the group `host` if there is one. */
  pattern: patternSchema,
  /** What is inside one of these speaks of somebody else: the post that is answered or quoted. */
  notIn: selectorSchema.optional(),
  /** Where the page stores the account's host; without it the pattern's group, or the site's own. */
  host: storedSchema.optional(),
};

/**
 * One place where the page says which account it would post as. `composer` looks inside the compose box, which is the
 * acting voice (a delegate, a page); the others say who is signed in.
 */
const witnessSchema = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('composer'),
    ...elementWitness,
    /** Looks in the nearest element of this kind around the compose box: the post that a comment is for. */
    around: selectorSchema.optional(),
  }),
  z.strictObject({ from: z.literal('page'), ...elementWitness }),
  z.strictObject({
    from: z.literal('json'),
    ...witness,
    of: jsonSourceSchema,
    path: pathSchema,
    /** Where the same JSON says the account's host; without it the site's own. */
    host: z.strictObject({ path: pathSchema, pattern: patternSchema }).optional(),
  }),
  z.strictObject({ from: z.literal('cookie'), ...witness, name: z.string(), pattern: patternSchema }),
]);

/** Where a shown post says when it was posted. */
const timeSchema = z.strictObject({
  /** Looked up inside what is shown; that itself where there is none. */
  selector: selectorSchema.optional(),
  take: takeSchema,
  /** Its first group is what is read; all of it where there is none. */
  pattern: patternSchema.optional(),
  /**
   * `date`: as machines write it. `id`: LinkedIn’s, whose bits above the lowest 22 are epoch milliseconds. `ago`: “3h”, only where
   * the site says it no other way.
   */
  as: z.enum(['date', 'id', 'ago']),
});
export type TimeRung = z.infer<typeof timeSchema>;

const contextSchema = rungSchema.extend({
  /** Looks in the nearest element of this kind around the compose box, that element itself included. */
  around: selectorSchema.optional(),
  /** Whom it is by, inside of what is shown: of several, the one that is written with an @. */
  handle: selectorSchema.optional(),
  /** Which attribute of what is shown names whom it is by. */
  handleIn: takeSchema.optional(),
  text: selectorSchema.optional(),
  times: z.array(timeSchema).default([{ selector: 'time[datetime]', take: 'datetime', as: 'date' }]),
});

export const siteSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().min(1),
  /** Rises with each change: of two that speak of the same site the higher counts, and one without any is before the first. */
  version: z.int().min(1).optional(),
  /** Host names it is always found on; empty for software that runs on any host the person adds. */
  hosts: z.array(z.hostname()),
  /** Watched only once the person has switched it on. */
  off: z.literal(true).optional(),
  /** The host that its accounts belong to; without it the page's own. */
  accountHost: z.hostname().optional(),
  /** Empty where nothing is known but that the site has compose boxes: they are then found by shape, and that is said. */
  composers: z.array(composerSchema),
  accounts: z.array(witnessSchema).default([]),
  /** The page's word for who may read, and what it means. */
  audiences: z
    .array(
      rungSchema.extend({
        take: takeSchema,
        means: z.array(z.strictObject({ pattern: patternSchema, audience: z.enum(audiences) })).min(1),
      }),
    )
    .default([]),
  /** Where no rung says anything. */
  audienceOtherwise: z.enum(audiences).default('unknown'),
  /** Another kind than the composer's own: its root matches or holds the selector, and the address fits. */
  kinds: z
    .array(
      z.strictObject({
        kind: z.enum(draftKinds),
        selector: selectorSchema.optional(),
        /** Tried on the address's path. */
        path: patternSchema.optional(),
        seen: seenSchema,
      }),
    )
    .default([]),
  /** Where the page shows what is answered or quoted, and when that was posted. */
  contexts: z.array(contextSchema).default([]),
  /** Attached media: each match is one. `alt` is where its alternative text stands, if the composer shows it. */
  media: z
    .array(
      rungSchema.extend({
        kind: z.enum(['image', 'video', 'audio', 'other']),
        alt: takeSchema.optional(),
        /** What the site writes there by itself when the author has given no text. */
        noAlt: patternSchema.optional(),
      }),
    )
    .default([]),
  /** Attached links that are not in the text: a link card. */
  links: z.array(rungSchema.extend({ take: takeSchema })).default([]),
  /** The address that opens a composer with a text in it. */
  compose: z
    .strictObject({
      /** `{host}` stands for the account's host. */
      address: z.string().regex(/^https:\/\/(\{host\}|[a-z\d.-]+)\//),
      /** The name of the parameter that the text goes into. */
      text: z.string().min(1),
      /** For an answer: the parameter that names the answered post, and where its name stands in that post's address. */
      reply: z.strictObject({ parameter: z.string().min(1), pattern: patternSchema }).optional(),
      seen: seenSchema,
    })
    .optional(),
  /** The most characters a post may have, in the site's own counting. */
  length: z.int().positive().optional(),
  counted: z.enum(countings).default('units'),
  /** Characters that are shown before the site folds a post. */
  fold: z.int().positive().optional(),
  /** Addresses at which a maintainer tries the adapter by hand. */
  tryByHand: z.array(z.url()).default([]),
});
/** What is known of one site. */
export type Site = z.infer<typeof siteSchema>;
/** One generation or place of its compose boxes. */
export type ComposerShape = Site['composers'][number];
export type Rung = z.infer<typeof rungSchema>;
export type PostControlRung = z.infer<typeof postControlSchema>;
export type Witness = Site['accounts'][number];

function isRegExp(source: string): boolean {
  try {
    return new RegExp(source, 'iu') instanceof RegExp;
  } catch {
    return false;
  }
}
