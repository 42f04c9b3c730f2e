import type { Asked, OverTime } from './found';
import { number } from './numbers';

/** The source of an expression for a stretch of time that comes again and again. */
export const period =
  '(?:a|per|each|every|in a|within a|in one|in any)\\s+(?:single\\s+)?(day|week|month|hour|year)';
const posts = '(?:times?|posts?|tweets?|updates?|stories|story|messages?|videos?|reels?)';

const cues: readonly (readonly [OverTime, RegExp])[] = [
  [
    'answer-within',
    /\b(?:answer|respon|repl|acknowledg|react|get back|deal with|handle)\w*\b.*\b(?:within|in under|in less than|no later than)\b.*\b(?:minutes?|hours?|days?)\b|\b(?:answer|respon|repl)\w*\b.*\bthe same day\b/,
  ],
  [
    'mix',
    new RegExp(
      `\\b${number} (?:posts? )?(?:in|out of|of every) (?:every )?${number}\\b(?! (?:day|hour|month|week|year))|\\b\\d+ ?%|\\b\\d+ ?/ ?\\d+ (?:balance|split|rule|mix)|\\b(?:half|a third|a quarter|share) of (?:all |our |the |your )?(?:posts|content)|\\bmore than half\\b`,
    ),
  ],
  [
    'repeat',
    /\b(?:same|identical|duplicate)\b.*\b(?:again|twice|once|repeatedly|over and over|more than|in a (?:day|week|month)|content|link)\b|\bover and over\b|\brepost\b.*\b(?:within|twice|again)\b|\btwice\b.*\bsame\b|\b(?:don't|do not|never) (?:spam|repeat (?:(?:a|an|old|our|same|the|your) )*(?:content|messages?|posts?|updates?|yourself))\b/,
  ],
  [
    'often',
    new RegExp(
      `\\b(?:${number}|once|twice|daily|several|many)\\b(?:\\s+${posts})?(?:\\s+[a-z]+)?\\s+(?:${period})\\b|\\b${posts}\\s+(?:${period})\\b|\\b(?:times|posts|tweets) (?:daily|weekly)\\b`,
    ),
  ],
];

/** What the sentence asks of several posts together; null where it speaks of one. */
export function overTimeOf({ clauses }: Asked): OverTime | null {
  return cues.find(([, cue]) => cue.test(clauses.text))?.[0] ?? null;
}
