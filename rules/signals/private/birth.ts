import type { Span } from '../../finding';
import { lazily } from '../../lazily';
import { date } from './documents';
import type { PrivateHit } from './kinds';

const name = "\\p{Lu}[\\p{L}'’-]{1,24}(?: \\p{Lu}[\\p{L}'’-]{1,24}){1,2}";
const found = lazily(() => new RegExp(`(?<![\\p{L}\\d/.-])${date}(?![\\p{L}\\d]|[/.-]\\d)`, 'giu'));
const nameBefore = lazily(() => new RegExp(`${name},? ?(?:\\(|born (?:on )?|b\\. ?|\\* ?)?$`, 'u'));
const nameBehind = lazily(() => new RegExp(`^\\)?,? ?${name}`, 'u'));
const anyName = lazily(() => new RegExp(`(?<![.!?] |^)${name}`, 'u'));
/** Years in which people are born who have forms to fill in; later dates are those of meetings. */
const birthYear = /(?:19[2-9]|200)\d|201[0-5]/;
/** Where somebody says who they are. */
const identifying =
  /\b(?:verif\p{L}*|log(?:ged)? ?in|log me in|sign in|account|nhs|gp|claim|appointment|patient|policy|passport|visa|forms?|details|mortgage|regist\p{L}*|appl(?:y|ied|ication)|customer|benefits?|pension|refund|prescription|results|records?|ref(?:erence)?|next of kin|insurance|id|identity)\b/iu;
const asksOfAge = /\b(?:too (?:young|old)|old enough|how old|over ?age|under ?age)\b/iu;
const longestName = 60;

/** How far from its year the day of a date stands at most: `30th of September, 1980`. */
const farthestDay = 24;

/** Whether a run of digits can be the year of a date: another one, the day, is near. */
function mayEndDate(text: string, runs: readonly Span[], at: number): boolean {
  const { start = 0, end = 0 } = runs[at] ?? {};
  const before = runs[at - 1]?.end ?? Number.NEGATIVE_INFINITY;
  const behind = runs[at + 1]?.start ?? Number.POSITIVE_INFINITY;
  return (start - before <= farthestDay || behind - end === 1) && birthYear.test(text.slice(start, end));
}

/** Dates beside a person's name where somebody says who they are, or where it is asked whether the person is old enough. */
export function findBirthDates(text: string, runs: readonly Span[]): PrivateHit[] {
  if (!runs.some((_, at) => mayEndDate(text, runs, at))) return [];
  const identifies = identifying.test(text);
  const asks = asksOfAge.test(text);
  if (!identifies && !asks) return [];
  return [...text.matchAll(found())].flatMap(({ index: start, 0: words }): PrivateHit[] => {
    const end = start + words.length;
    const beside =
      nameBefore().test(text.slice(Math.max(0, start - longestName), start)) ||
      nameBehind().test(text.slice(end, end + longestName));
    const isBirth = birthYear.test(words) && ((identifies && beside) || (asks && anyName().test(text)));
    return isBirth ? [{ kind: 'birth-date', start, end, score: 0.6 }] : [];
  });
}
