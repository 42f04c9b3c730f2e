/**
 * How organisations speak of themselves in English, as lists of regular expressions (flags `iu`). Each is what somebody says on
 * duty and hardly ever of their own life; few of them count without the name of the organisation or its equal.
 */

const two = "(?:[\\p{L}\\p{N}’'-]+ ){0,2}";
const are = "(?:’re|'re| are)";
const have = "(?:’ve|'ve| have)";
const will = "(?:’ll|'ll| will)";

/** Invitations to where the speaker is at home. */
const invitations = [
  '(?:join|visit|contact|call|e-?mail|dm|message|follow|find|reach|ask) us',
  '(?:come|stop by|drop by|swing by|pop in)(?: and| to)? (?:see|visit|join|meet|worship with|celebrate with|sing with|work with) us',
  '(?:book|shop|partner|volunteer|advertise|bank|dine|train|apply) with us',
  '(?:work|volunteer) for us',
  '(?:support|visit) our',
];

/** Announcements. */
const announcements = [
  `we${are} (?:(?:now|still|currently|also|officially|so|very|really|incredibly) )*(?:hiring|recruiting|launching|relaunching|expanding|introducing|unveiling|aware of|committed to|investigating|collecting|accepting)`,
  `we${are} (?:(?:now|still|also) )*(?:open (?:until|till|from|on|at|daily|again|today|for)|closed (?:on|for|until|today|from))`,
  `we${are} (?:(?:so|very|really|incredibly|absolutely) )*(?:pleased|proud|excited|thrilled|delighted|honou?red|happy|sorry|sad) to (?:announce|share|welcome|introduce|present|launch|unveil|report|offer|support|partner|host|open|bring|inform|confirm|hear)`,
  `we${have} (?:just |now )?(?:launched|released|opened|reopened|moved to|updated our|extended our|appointed|partnered|been awarded|introduced)`,
  `we${will} (?:be )?(?:open|opening|closed|closing|hosting|launching|releasing|offering|announcing)`,
  'we (?:apologi[sz]e|regret|invite you|offer|serve|deliver|ship|accept|welcome (?:you|all|everyone|new))',
];

/** What an organisation has. */
const possessions = [
  'customers?|clients?|guests|visitors|members|volunteers|donors|supporters|patients|students|pupils|shareholders|investors',
  'stakeholders|sponsors|staff|employees|board|ceo|founder|director|pastors?|principal|headteacher',
  'products?|services|stores?|shops?|branch(?:es)?|warehouses?|offices|showroom|factory|doors|opening hours|office hours',
  'app|platform|website|newsletter|podcast|programmes?|programs?|campaigns?|ministry|congregation|choir|sunday services?',
  'annual report|results|earnings|releases?|roadmap|collection|range|sale|conference|webinar|booth|fundraiser|open day',
  'food bank|helpline|hotline|(?:support|sales|social media|kitchen|service) team|gift cards?|vacanc(?:y|ies)|job openings?',
];

/** What readers are asked to do. */
const calls = [
  '(?:register|sign up|apply|donate|order|book|shop|subscribe|enrol) (?:now|here|today|online|at|by)',
  'doors open',
  'tickets (?:are )?(?:on sale|available|from)',
  '(?:all|everyone|everybody) (?:are |is )?welcome',
  'book your|use (?:the )?code|terms apply|save the date|rsvp|pre-?order|back in stock',
  'free (?:entry|admission|delivery|shipping)',
  'now (?:hiring|open|available)',
];

/** One person speaking, or of what people have at home. */
const ownLife = [
  "(?<![\\p{L}\\p{N}.])I(?:[’'](?:m|ve|ll|d))?(?![\\p{L}\\p{N}.])",
  '\\b(?:me|my|mine|myself|imo|imho|tbh|ngl|lol|lmao|haha+|omg)\\b',
  '\\bour (?:wedding|honeymoon|engagement|anniversary|first date|date night|marriage|holidays?|vacation|friends|neighbou?rs?)\\b',
  '\\bour (?:sons?|daughters?|kids?|children|baby|babies|toddlers?|twins|boys|girls|little (?:one|girl|boy)|family)\\b',
  '\\bour (?:mums?|moms?|dads?|parents|grand\\p{L}+|house|home|flat|apartment|garden|dogs?|cats?|puppy|kitten)\\b',
  '\\b(?:hubby|wifey?|husband|boyfriend|girlfriend|fianc[ée]e?)\\b',
  "\\b(?:anyone|anybody|who(?:[’']s| is| else)?) (?:else )?(?:is )?(?:going|coming|up for|in for|wants?|wanting)\\b",
];

/** Invitations and announcements. */
export const official = [...invitations, ...announcements].map((source) => `\\b${source}\\b`);

/** "our" with what an organisation has, and with the words that its own code uses. */
export function ofTheirs(own: readonly string[]): string {
  return `\\bour ${two}(?:${[...possessions, ...own].join('|')})(?![\\p{L}\\p{N}])`;
}

/** What readers are asked to do. */
export const asking = calls.map((source) => `\\b(?:${source})\\b`);

/** What needs no name: a firm's figures, and a notice to the press. */
export const ofFirms = [
  `\\bour (?:q[1-4]|(?:first|second|third|fourth)[- ]quarter|full[- ]year|half[- ]year|quarterly|annual|interim) (?:20\\d\\d )?${two}(?:results|earnings|figures|revenue|turnover|guidance)\\b`,
  '\\bfor immediate release\\b',
];

/** A draft with any of it is somebody's own. */
export const ofOwnLife = new RegExp(ownLife.join('|'), 'iu');

/** Of somebody who goes there, was there, or thanks and asks them; `name` is a source. */
export function visiting(name: string): RegExp {
  const sources = [
    `\\b(?:go(?:ing)?|went|been|head(?:ed|ing)|off|drove|walk(?:ed|ing)?|trip|back|coming)(?: over| down| back| out)? (?:to|from) (?:the )?${name}`,
    `\\b(?:thanks?(?: you)?|thx|kudos|congrat\\p{L}*|shout-?out|cheers|props|well done|hats off|credit)(?: so much| again| a lot)?(?:,| to| and| goes)*(?: the| everyone at| all at| team at)* @?${name}`,
    `\\b(?:loved?|enjoyed|missed|attended|visiting|visited|great|lovely|wonderful|amazing|brilliant|beautiful|fun) (?:[\\p{L}’'-]+ ){0,4}(?:at|with|from) (?:the )?${name}`,
    `\\b(?:dear|hey|hi|hello),? @?${name}`,
  ];
  return new RegExp(sources.join('|'), 'iu');
}
