import type { Span } from '../../finding';
import { lazily } from '../../lazily';
import { graphemesOf } from '../../text/graphemes';
import { type Saying, saying } from '../../words/saying';
import { withoutOverlaps } from '../overlaps';
import { tokenFormats } from './formats';
import { findNamed } from './generic';
import { isPlaceholder } from './placeholder';
import { names, secretSight } from './scan';
import {
  findAddressesWithPassword,
  findBasicCredentials,
  findPasswordsOfCurl,
  findPrivateKeys,
  findSeedPhrases,
  findTokensOfJson,
} from './structured';

/** A key, token or password: `kind` names whose, and `why` says what it looks like. */
export interface SecretHit extends Span {
  readonly kind: string;
  readonly why: Saying;
}

const noneBefore = '(?<![A-Za-z0-9_])';
const noneAfter = '(?![A-Za-z0-9_])';
/** One look that tells whether any format can start in a stretch. */
const anyHead = lazily(
  () => new RegExp(`${noneBefore}(?:${tokenFormats.map(({ head }) => head).join('|')})`),
);
const formats = lazily(() =>
  tokenFormats.map((format) => ({
    ...format,
    pattern: new RegExp(`${noneBefore}(?:${format.head})(${format.body})${noneAfter}`, 'g'),
  })),
);

/** What is varied enough to be judged by itself; a shorter end is judged with its head. */
const judgedAlone = 12;

function tokensIn(run: string): SecretHit[] {
  if (!anyHead().test(run)) return [];
  return formats().flatMap(({ kind, provider, pattern }) =>
    [...run.matchAll(pattern)]
      .map((match) => ({ start: match.index, token: match[0].replace(/[.-]+$/, ''), body: match[1] ?? '' }))
      .filter(({ token, body }) => !isPlaceholder(body.length < judgedAlone ? token : body))
      .map(({ start, token }) => ({
        kind,
        why: saying('why_secret_of', { provider }),
        start,
        end: start + token.length,
      })),
  );
}

/** Reasons that name no provider. */
type NamelessWhy = 'why_secret_private_key' | 'why_secret_jwt' | 'why_secret_address' | 'why_secret_named';

function add(hits: SecretHit[], kind: string, why: NamelessWhy, spans: readonly Span[]): void {
  for (const { start, end } of spans) hits.push({ kind, why: saying(why), start, end });
}

function inRun(run: string): SecretHit[] {
  const hits = tokensIn(run);
  if (run.includes('eyJ')) add(hits, 'jwt', 'why_secret_jwt', findTokensOfJson(run));
  if (run.includes('://') && run.includes('@'))
    add(hits, 'address', 'why_secret_address', findAddressesWithPassword(run));
  return hits;
}

/**
 * Keys, tokens and passwords in a text, each place once, in order: known formats, private keys, signed tokens, addresses
 * with a password, and what its name gives away. Stand-ins that documentation prints are none.
 * @param mayName whether one of `secretNames` stands in the text, where that is known already
 */
export function findSecrets(text: string, mayName = names.test(text)): SecretHit[] {
  const { runs, signs } = secretSight(text, mayName);
  if (runs.length === 0 && signs.length === 0) return [];
  const hits: SecretHit[] = [];
  add(hits, 'private-key', 'why_secret_private_key', findPrivateKeys(text));
  for (const { start, end } of runs) {
    for (const hit of inRun(text.slice(start, end))) {
      hits.push({ ...hit, start: start + hit.start, end: start + hit.end });
    }
  }
  add(hits, 'address', 'why_secret_named', findPasswordsOfCurl(text));
  add(hits, 'named', 'why_secret_named', findNamed(text, signs));
  if (mayName) {
    add(hits, 'basic', 'why_secret_named', findBasicCredentials(text));
    add(hits, 'seed-phrase', 'why_secret_named', findSeedPhrases(text));
  }
  if (hits.length === 0) return [];
  const graphemes = graphemesOf(text);
  // Known formats come before what only its name gives away.
  return withoutOverlaps(hits).map((hit) => ({
    ...hit,
    start: graphemes.floor(hit.start),
    end: graphemes.ceil(hit.end),
  }));
}
