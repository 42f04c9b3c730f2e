import { z } from 'zod';
import { accountSchema, draftSchema } from '../rules/draft-schema';
import { findingSchema, layerSchema, levelSchema } from '../rules/finding-schema';
import { postKinds } from '../rules/past';
import { modes, uncheckedModes } from '../rules/policy-modes';
import { siteSchema } from '../rules/site-schema';
import { circleMessages } from './circles';
import { auditMessages } from './decided';
import { keptTitleSchema } from './kept';
import { ledgerMessages } from './ledger-messages';
import { packMessages } from './pack-messages';
import { readCodeSchema } from './read-code';
import { roleMessages } from './role-messages';
import { siteEventSchema, siteStateSchema } from './site-state';
import { templateTitleSchema } from './templates';
import { triedMessages } from './tried';

/**
 * The door between the page and the extension: every message that passes, what it asks, what it answers,
 * and who may send it. `page` is our content script in a tab; `extension` is one of our own pages.
 * Answers are made by our own background and are typed here; requests are parsed by the router. What a message looks like is
 * made when the first of its kind comes: a background that was stopped would take longer over all of them than to answer.
 */

export const faceSchema = z.object({
  id: z.string(),
  kind: z.enum(['personal', 'business', 'role']),
  name: z.string(),
  emblem: z.string(),
  colour: z.string(),
  /** The organisation that it is one of, by policy; a person's own has none. */
  organisation: z.string().optional(),
});
/** What is shown of an identity: enough to say in words whose voice this is. */
export type Face = z.infer<typeof faceSchema>;

export const voiceSchema = z.object({
  /** The identity whose code applies; null while there is none at all. */
  identity: faceSchema.nullable(),
  /** `page`: the account on the page is bound to it. `choice`: the popup's choice, because the page shows no bound account. */
  decidedBy: z.enum(['page', 'choice', 'nobody']),
  /** The account the page would post as, where it shows one. */
  account: accountSchema.nullable(),
  /** Accounts that other places on the page name instead. */
  rivals: z.array(accountSchema).default([]),
  /** The popup's choice where it differs from what the page says. */
  differs: faceSchema.nullable(),
});
export type Voice = z.infer<typeof voiceSchema>;

export const verdictSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('clear') }),
  z.object({ state: z.literal('findings'), findings: z.array(findingSchema).nonempty() }),
  z.object({
    state: z.literal('not-checked'),
    reason: z.string(),
    /** What an organisation has become of it; its author decides where nothing is said. */
    unchecked: z.enum(uncheckedModes).optional(),
  }),
]);
/** `not-checked` is never shown as clear. */
export type Verdict = z.infer<typeof verdictSchema>;

/** What a tab's composer says: whose voice it is, and what of its draft. */
export const tabSaysSchema = z.object({
  voice: voiceSchema,
  verdict: verdictSchema,
  /** Nothing stands there that could be posted, and so nothing that could be clear. */
  isEmpty: z.boolean().default(false),
});
export type TabSays = z.infer<typeof tabSaysSchema>;

/** Another identity that a draft could go out as; `accepts`: its code has nothing against this one. */
const otherSchema = z.object({ face: faceSchema, accepts: z.boolean() });
export type Other = z.infer<typeof otherSchema>;

export const checkedSchema = z.object({
  voice: voiceSchema,
  verdict: verdictSchema,
  /** The other identities, where something was found; those that accept the draft come first. */
  others: z.array(otherSchema),
  /** The identity that the draft reads like, where that is another than the one it would go out as. */
  readsLike: faceSchema.nullable(),
  /** What an organisation has become of a draft of this account that cannot be checked. */
  unchecked: z.enum(uncheckedModes).optional(),
});
export type Checked = z.infer<typeof checkedSchema>;

/** A rule as a code of conduct holds it, for reading and for switching on and off; `part` is `dont` where it forbids. */
export const ruleSummarySchema = z.object({
  pack: z.string(),
  packName: z.string(),
  layer: layerSchema,
  rule: z.string(),
  say: z.string(),
  level: levelSchema,
  part: z.enum(['do', 'dont']),
  on: z.boolean(),
  /** An admin has locked it. */
  locked: z.boolean(),
  /** An admin advises it; the person may change it all the same. */
  recommended: z.boolean(),
});
export type RuleSummary = z.infer<typeof ruleSummarySchema>;

const codeSchema = z.object({
  rules: z.array(ruleSummarySchema),
  /** The built-in packs there are and those that a policy brings, whether this identity has taken them or not. */
  packs: z.array(
    z.object({ id: z.string(), name: z.string(), inForce: z.boolean(), mode: z.enum(modes).nullable() }),
  ),
  /** The topics that a rule can name. */
  topics: z.array(z.string()),
  /** What is wrong with the code where it cannot be put together; the draft is then not checked. */
  problem: z.string().nullable(),
});
/** An identity's code of conduct as the popup shows it. */
export type CodeSummary = z.infer<typeof codeSchema>;

const movedSchema = z.object({
  /** `filled`: the site was opened with the text in it. `opened`: the site was opened, and the text is to be put there. `kept`: it is in the stash. */
  way: z.enum(['filled', 'opened', 'kept']),
  identity: faceSchema,
  /** The account that the page that was opened should be posting as. */
  account: accountSchema.nullable(),
  /** Pictures and the like have to be attached again. */
  media: z.number(),
});
/** What became of a draft that was moved to another identity. */
export type Moved = z.infer<typeof movedSchema>;

/** Where a finding stands in its draft, and which rule made it. */
const findingRefSchema = findingSchema.pick({ pack: true, rule: true, part: true, start: true, end: true });

/** Where a draft is written: the address counts only where it leads back. */
const addressSchema = z.url({ protocol: /^https?$/ }).max(4_000);

const empty = z.object({});

export const messages = {
  ...auditMessages,
  ...packMessages,
  ...ledgerMessages,
  ...circleMessages,
  ...roleMessages,
  ...triedMessages,
  /** The draft as it stands; answered with the verdict on exactly that draft. */
  check: { from: 'page', request: () => z.object({ draft: draftSchema }), response: () => checkedSchema },
  /** Whether anything is to be watched in this frame: not where its site is switched off, nor while there is no identity. */
  'is-watched': {
    from: 'page',
    request: () => empty,
    response: () =>
      z.object({
        watched: z.boolean(),
        sites: z.array(siteSchema),
        /** The page that was in this frame before was left with a post of which it has to be seen here what became of it. */
        awaits: z.boolean(),
      }),
  },
  /** Something happened in this frame, which may not fetch the gate by itself: load it. */
  'load-gate': { from: 'page', request: () => empty, response: () => empty },
  /** A composer is used for the first time in this frame: load the code that guards it. */
  'load-guard': { from: 'page', request: () => empty, response: () => empty },
  /** A composer is guarded in this frame: load the card's code into it. */
  'load-card': { from: 'page', request: () => empty, response: () => empty },
  /** The author let a post with findings go; rules and the typed reason, never the text. */
  override: {
    from: 'page',
    request: () =>
      z.object({
        identity: z.string(),
        account: accountSchema.nullable(),
        rules: z.array(z.object({ pack: z.string(), rule: z.string() })).min(1),
        reason: z.string().max(500),
      }),
    response: () => empty,
  },
  /** The author says that a rule is wrong about these words: in this draft, or for this phrase and identity from now on. */
  dismiss: {
    from: 'page',
    request: () =>
      z.object({ draft: draftSchema, finding: findingRefSchema, scope: z.enum(['draft', 'phrase']) }),
    response: () => empty,
  },
  /** The author says that the draft is for something else than the finding takes it for. */
  'correct-draft': {
    from: 'page',
    request: () => z.object({ draft: draftSchema, finding: findingRefSchema, kind: z.enum(postKinds) }),
    response: () => empty,
  },
  /** The author puts a draft by, for an identity or for nobody yet. */
  'keep-draft': {
    from: 'page',
    request: () => z.object({ draft: draftSchema, address: addressSchema, identity: z.string().nullable() }),
    response: () => empty,
  },
  /** The author takes a draft to another identity: it is put by, and the other identity's site is opened. */
  'move-draft': {
    from: 'page',
    request: () => z.object({ draft: draftSchema, address: addressSchema, identity: z.string() }),
    response: () => movedSchema,
  },
  /** What was put by for an identity, newest first, and its templates: shown where its composer is empty. */
  'kept-for': {
    from: 'page',
    request: () => z.object({ identity: z.string() }),
    response: () => z.object({ kept: z.array(keptTitleSchema), templates: z.array(templateTitleSchema) }),
  },
  /** The author takes a draft out of the stash to put it into this composer; it stays there until it is deleted. */
  'take-kept': {
    from: 'page',
    request: () => z.object({ id: z.string() }),
    response: () => z.object({ parts: draftSchema.shape.parts }),
  },
  /** The author takes a template of an identity to put it into this composer. */
  'take-template': {
    from: 'page',
    request: () => z.object({ identity: z.string(), id: z.string() }),
    response: () => z.object({ text: z.string() }),
  },
  /** What this tab's page would post as and what its draft says, for the toolbar badge and the popup. Null when its composer closed. */
  'tab-state': {
    from: 'page',
    request: () => z.object({ state: tabSaysSchema.nullable() }),
    response: () => empty,
  },
  /** How what is known of the site holds on this page; said once for each thing that happened. */
  'site-report': {
    from: 'page',
    request: () => z.object({ event: siteEventSchema, adapter: z.string().max(80) }),
    response: () => empty,
  },
  /** The popup asks how the site in this tab is guarded. */
  'read-site': {
    from: 'extension',
    request: () => z.object({ tab: z.int() }),
    response: () => siteStateSchema,
  },
  /** The popup asks what the given tab last said. */
  'read-tab': {
    from: 'extension',
    request: () => z.object({ tab: z.int() }),
    response: () => tabSaysSchema.nullable(),
  },
  /** The popup tries a text against an identity's code. */
  try: {
    from: 'extension',
    request: () => z.object({ identity: z.string(), text: z.string().max(100_000) }),
    response: () => verdictSchema,
  },
  /** The popup tries a text against every identity's code, in the order of the identities. */
  'try-all': {
    from: 'extension',
    request: () => z.object({ text: z.string().max(100_000) }),
    response: () => z.array(z.object({ identity: faceSchema, verdict: verdictSchema })),
  },
  /** The popup shows the rules in force for an identity; with none, the packs and topics that there are. */
  'read-code': {
    from: 'extension',
    request: () => z.object({ identity: z.string().nullable() }),
    response: () => codeSchema,
  },
  /** The options page has a written code of conduct read for an identity. */
  'read-conduct': {
    from: 'extension',
    request: () => z.object({ identity: z.string(), text: z.string().max(1_000_000) }),
    response: () => readCodeSchema,
  },
  /** The options page tries a text on rules that are proposed. */
  'try-rules': {
    from: 'extension',
    request: () =>
      z.object({
        identity: z.string(),
        rules: z.array(z.record(z.string(), z.unknown())).max(2_000),
        text: z.string().max(10_000),
      }),
    response: () =>
      z.object({
        verdict: verdictSchema,
        /** The earlier posts that it was tried with; null where no rule asks for any. */
        past: z.int().nullable(),
      }),
  },
} as const satisfies Record<
  string,
  { from: 'page' | 'extension'; request: () => z.ZodType; response: () => z.ZodType }
>;

export type Messages = typeof messages;
export type Kind = keyof Messages;
export type Request<K extends Kind> = z.infer<ReturnType<Messages[K]['request']>>;
export type Response<K extends Kind> = z.infer<ReturnType<Messages[K]['response']>>;

/** What goes over the wire, from a page or an extension page to the router. */
export type Message<K extends Kind = Kind> = { kind: K; request: Request<K> };

/** What comes back: the router answers with `ok` or with what went wrong, in words for the author. */
export type Reply<K extends Kind> = { ok: true; value: Response<K> } | { ok: false; error: string };

/**
 * What the background tells a page, as `{ kind }`. `code-changed`: an identity, its code, the choice, a dismissal or the watched
 * sites changed, so that nothing answered before counts. The other two are the person's own keys: check what is written now and
 * show the card, or only show it.
 */
export const tidings = ['code-changed', 'check-now', 'open-card'] as const;
export type Tiding = (typeof tidings)[number];
