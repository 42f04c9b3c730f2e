import { builtInPack } from '../built-in';
import type { Example } from '../example';
import type { Rule } from '../pack';
import { type Asked, type Found, placeOf } from './found';

interface Borrowed {
  readonly pack: string;
  readonly rule: string;
  readonly cue: RegExp;
  /** Whether the sentence has to be against something (`true`), for something (`false`), or either (`null`). */
  readonly against: boolean | null;
}

/** Sentences that a rule of a built-in pack was made for, with its words and its examples. */
const borrowed: readonly Borrowed[] = [
  {
    pack: 'health',
    rule: 'never-confirm-care',
    against: true,
    cue: /\b(?:confirm|reveal|acknowledge|disclose)\b.*\b(?:is|was|are|were|being) (?:or (?:was|were) )?an? ?(?:former )?(?:patients?|clients?)\b/,
  },
  {
    pack: 'health',
    rule: 'no-patient-stories',
    against: true,
    cue: /\b(?:identif\w+|recogni[sz]\w+)\b.*\bpatients?\b|\bpatients?\b.*\b(?:identif\w+|recogni[sz]\w+)\b|\bpatient (?:information|data|details)\b|\b(?:information|data|details) about patients\b/,
  },
  {
    pack: 'health',
    rule: 'kind-about-patients',
    against: true,
    cue: /\b(?:complain\w*|joke\w*|laugh\w*|mock\w*|rant\w*|fun)\b.*\bpatients?\b/,
  },
  {
    pack: 'health',
    rule: 'no-cures',
    against: true,
    cue: /\b(?:promise|guarantee|claim|advertise)\w*\b.*\b(?:cures?|heal\w*)\b/,
  },
  {
    pack: 'health',
    rule: 'advice-needs-a-doctor',
    against: true,
    cue: /\bmedical advice\b|\badvice (?:about|on) (?:medicines?|treatments?)\b/,
  },
  {
    pack: 'restaurant',
    rule: 'no-allergen-promises',
    against: true,
    cue: /\b(?:promise|guarantee|claim|say)\w*\b.*\b(?:gluten|nut|dairy|allergen|lactose)s?[- ]free\b/,
  },
  {
    pack: 'restaurant',
    rule: 'no-drinking-dares',
    against: true,
    cue: /\b(?:jok|laugh|boast|brag|post|talk|photo|picture|encourag|promot|show|glorif|dar)\w*\b.*\b(?:drunk\w*|drink(?:ing)? more|binge)\b|\bdrinking (?:games?|contests?|dares?)\b|\bdar(?:e|es|ing)\b.*\bdrink/,
  },
  { pack: 'restaurant', rule: 'drink-with-care', against: false, cue: /\bdrink responsibly\b|\b(?:21|18)\+/ },
  {
    pack: 'restaurant',
    rule: 'complaints-get-a-next-step',
    against: false,
    cue: /\b(?:sorry|apologi[sz]e)\b.*\b(?:next|put it right|make it right|fix)\b/,
  },
  {
    pack: 'brand',
    rule: 'no-rival-jabs',
    against: true,
    cue: /\b(?:disparag|criticis|criticiz|attack|bash|belittl|diss|insult|knock|mock|slag|trash|mak(?:e|ing) fun of|pok(?:e|ing) fun at|laugh(?:ing)? at|run(?:ning)? down|speak(?:ing)? (?:ill|badly)|talk(?:ing)? (?:ill|badly|down))\w*\b.*\b(?:competit\w+|rivals?|other (?:airlines?|banks?|bars?|brands?|breweries|charit\w+|clinics?|compan\w+|firms?|hospitals?|hotels?|makers?|pubs?|restaurants?|schools?|shops?|stores?|suppliers?|universit\w+|vendors?))\b/,
  },
  {
    pack: 'finance',
    rule: 'no-promised-returns',
    against: true,
    cue: /\b(?:guarantee|promise)\w*\b.*\b(?:returns?|profits?|yields?|gains?|performance)\b/,
  },
  {
    pack: 'finance',
    rule: 'no-projections',
    against: true,
    cue: /\b(?:predict|forecast|project|speculat)\w*\b.*\b(?:prices?|markets?|shares?|stocks?|investments?|earnings|rates?)\b/,
  },
  {
    pack: 'finance',
    rule: 'no-advice-in-public',
    against: true,
    cue: /\b(?:investment|financial) advice\b|\badvise\b.*\b(?:buy|sell|invest)\b|\btell\b.*\bwhat to (?:buy|sell)\b/,
  },
  {
    pack: 'finance',
    rule: 'no-tips-from-elsewhere',
    against: true,
    cue: /\b(?:stock|share|investment) tips?\b/,
  },
  { pack: 'law', rule: 'no-advice-to-strangers', against: true, cue: /\blegal advice\b/ },
  {
    pack: 'law',
    rule: 'no-promised-outcome',
    against: true,
    cue: /\b(?:guarantee|promise|predict)\w*\b.*\b(?:outcomes?|results?|cases?|verdicts?)\b/,
  },
  {
    pack: 'school',
    rule: 'grades-are-private',
    against: true,
    cue: /\b(?:grades?|marks|exam results|test results|report cards?)\b.*\b(?:pupils?|students?|child\w*)\b|\b(?:pupils?|students?)\b.*\b(?:grades?|exam results|report cards?)\b/,
  },
  {
    pack: 'school',
    rule: 'no-student-details',
    against: true,
    cue: /\b(?:name|identif\w+)\b.*\b(?:pupils?|students?)\b|\b(?:pupils?|students?)\b.*\b(?:identified|named|by name)\b/,
  },
  {
    pack: 'nonprofit',
    rule: 'no-minors-by-name',
    against: true,
    cue: /\b(?:child(?:ren)?|juveniles?|minors?|kids)\b.*\b(?:identif\w+|named?|by name)\b|\b(?:name|identif\w+)\b.*\b(?:child(?:ren)?|juveniles?|minors?)\b/,
  },
  {
    pack: 'nonprofit',
    rule: 'donors-are-private',
    against: true,
    cue: /\bdonors?\b.*\b(?:names?|amounts?)\b|\bname\b.*\bdonors?\b/,
  },
  {
    pack: 'government',
    rule: 'no-fundraising',
    against: true,
    cue: /\b(?:solicit|ask for|collect|raise)\w*\b.*\b(?:donations?|contributions?|funds|money)\b/,
  },
  {
    pack: 'government',
    rule: 'no-case-details',
    against: true,
    cue: /\b(?:case (?:numbers?|details|files?)|(?:active|current|ongoing|open|pending) (?:cases?|disciplinary cases?|investigations?|lawsuits?|litigation|proceedings))\b/,
  },
];

/** The examples of a built-in rule. */
export function examplesOf(pack: string, rule: string, kind: 'flags' | 'passes'): readonly Example[] {
  return ruleOf(pack, rule)?.[kind] ?? [];
}

function ruleOf(pack: string, rule: string): Rule | undefined {
  return builtInPack(pack)?.rules.find(({ id }) => id === rule);
}

/** A rule of a built-in pack that says what the sentence says. */
export function findBorrowed({ clauses, mood, forbids }: Asked): readonly Found[] {
  if (mood === null) return [];
  for (const { pack, rule: id, cue, against } of borrowed) {
    const place = against === null || against === forbids ? placeOf(clauses.stated, cue) : null;
    const rule = place === null ? undefined : ruleOf(pack, id);
    const looked = rule?.dont ?? rule?.do;
    if (place === null || rule === undefined || looked === undefined) continue;
    return [
      {
        part: rule.dont === undefined ? 'do' : 'dont',
        looked,
        why: 'conduct_borrowed',
        values: { pack, rule: id },
        start: place.start,
        end: place.end,
        tries: [...rule.flags, ...rule.passes],
        where: rule.where,
        help: rule.help,
      },
    ];
  }
  return [];
}
