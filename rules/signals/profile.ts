import { type ProfileAsk, profileAsks } from '../draft';
import { type Disclaimers, missingIn, profileIn, suggestion, wordsFor } from '../profile';
import { fits, type Limit } from '../text/site-length';
import { saying } from '../words/saying';
import { type Change, type Evidence, type Match, signal, wholeDraft, type Zod } from './signal';

const usual: Readonly<Record<string, string>> = {
  en: 'Views are my own.',
  de: 'Hier steht meine eigene Meinung.',
  es: 'Opiniones propias.',
  fr: 'Mes propos n’engagent que moi.',
};

/**
 * Whether the profile that is being written says what the code asks of one. It is about profile forms alone (drafts of kind `bio`), and
 * asks of each only what it has a field for.
 */
export const profile = signal({
  schema(z: Zod) {
    const asks = z
      .array(z.enum(profileAsks))
      .min(1)
      .describe('What a profile says; where not all of it has room, what stands first is proposed first.');
    return z.union([
      asks,
      z.strictObject({
        asks,
        disclaimer: z
          .array(z.string().trim().min(1).max(200))
          .min(1)
          .optional()
          .describe('Sentences of which one has to stand there word for word; the first is proposed.'),
      }),
    ]);
  },
  compile(options, { language }) {
    const asks = Array.isArray(options) ? options : options.asks;
    const given = Array.isArray(options) ? [] : (options.disclaimer ?? []);
    const proposed = given.length > 0 ? given : [usual[language.slice(0, 2)] ?? usual.en ?? ''];
    const missing = ({ draft, self }: Evidence) =>
      draft.kind === 'bio' ? missingIn(profileIn(draft), heldBy(draft, asks), self, given) : [];
    return {
      needs: null,
      find: (evidence) =>
        evidence.draft.kind === 'bio' && missing(evidence).length === 0
          ? [wholeDraft(saying('why_profile_whole'))]
          : [],
      lacks: (evidence) => {
        const lacking = missing(evidence);
        return lacking.length === 0 ? [] : placed(evidence, lacking, proposed);
      },
    };
  },
});

/** Without a field for the name nobody can say it there. */
function heldBy({ profile: form }: Evidence['draft'], asks: readonly ProfileAsk[]): readonly ProfileAsk[] {
  const hasName = form?.fields.some(({ is }) => is === 'name') ?? false;
  return asks.filter((ask) => (form?.holds.includes(ask) ?? true) && (ask !== 'name' || hasName));
}

/** What is missing, each where it belongs: a name and an address in their own fields where there are some. */
function placed(
  { draft, self }: Evidence,
  missing: readonly ProfileAsk[],
  disclaimers: Disclaimers,
): Match[] {
  const ownField = (ask: ProfileAsk) =>
    ask === 'name' || ask === 'site' ? (draft.profile?.fields.findIndex(({ is }) => is === ask) ?? -1) : -1;
  const inOwn = missing.filter((ask) => ownField(ask) >= 0);
  const about = missing.filter((ask) => ownField(ask) < 0);
  const fields = inOwn.map((ask): Match => {
    const part = ownField(ask);
    const words = ask === 'site' ? `https://${wordsFor(ask, self, [])}` : wordsFor(ask, self, []);
    const isFree = (draft.parts[part] ?? '').trim() === '' && wordsFor(ask, self, []) !== '';
    const changes = isFree && fits(words, draft.profile?.fields[part]?.limit) ? [putIn('', words)] : [];
    return { ...wholeDraft(whyOf([ask])), part, changes };
  });
  if (about.length === 0) return fields;
  const part = widestAbout(draft);
  const text = draft.parts[part] ?? '';
  const proposal = suggestion(text, about, self, disclaimers, limitOf(draft, part));
  const changes = proposal.text === '' ? [] : [putIn(text, proposal.text)];
  return [...fields, { ...wholeDraft(whyOf(about)), part, changes }];
}

function whyOf(missing: readonly ProfileAsk[]) {
  return saying('why_profile', { missing: { and: missing.map((ask) => saying(`profile_${ask}`)) } });
}

function putIn(standing: string, text: string): Change {
  const end = standing.trimEnd().length;
  return {
    label: saying('fix_write', { text: text.replace(/^[\s·]+/u, '') }),
    start: end,
    end: standing.length,
    text,
  };
}

/** Of a headline and a description that one form has, the one with the most room. */
function widestAbout(draft: Evidence['draft']): number {
  const about = (draft.profile?.fields ?? []).flatMap(({ is }, part) => (is === 'about' ? part : []));
  const roomIn = (part: number) => limitOf(draft, part)?.most ?? Number.POSITIVE_INFINITY;
  return about.toSorted((one, other) => roomIn(other) - roomIn(one))[0] ?? 0;
}

function limitOf({ profile: form, limit }: Evidence['draft'], part: number): Limit | undefined {
  return form?.fields[part]?.limit ?? limit;
}
