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

/** Dates beside a person's name where somebody says who they are, or where it is asked whether the person is old enough. */
export function findBirthDates(text: string): PrivateHit[] {
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
