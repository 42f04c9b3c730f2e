import { builtInPack, builtInTopic } from '../built-in';
import type { Example } from '../example';
import type { Span } from '../finding';
import { resolveTopic } from '../topics/resolve';
import { type Asked, type Found, ordinary, placeOf } from './found';

interface Subject {
  readonly topic: string;
  readonly cue: RegExp;
  /** Texts about the topic beside those of the built-in packs. */
  readonly tries: readonly string[];
}

/** How written codes name the built-in topics. */
const subjects: readonly Subject[] = [
  {
    topic: 'alcohol',
    cue: /\b(?:alcohol(?:ic)?|beers?|wines?|drinking|booze|liquor|spirits|cocktails?|drunk\w*|pubs?)\b/,
    tries: [
      'Beer and burgers on the weekend yum yum',
      'A cold beer after work, cheers',
      'Wine tasting with my friends tonight',
    ],
  },
  {
    topic: 'drugs',
    cue: /\b(?:drugs?|narcotics|cannabis|marijuana|weed|illegal substances|controlled substances|substance (?:use|abuse))\b/,
    tries: ['Who wants to smoke weed tonight', 'Got some cocaine for the party'],
  },
  {
    topic: 'gambling',
    cue: /\b(?:gambl\w+|bett?ing|bets?|casinos?|lotter(?:y|ies)|raffles?|poker|sweepstakes)\b/,
    tries: ['Bet on the match tonight and win big', 'I won at the casino slots last night'],
  },
  {
    topic: 'politics',
    cue: /\b(?:politics|politic(?:al|ally|ians?)|part(?:y|ies)(?=.{0,20}candidate|-political)|(?:for|against|political|any) (?:a )?part(?:y|ies)|candidates?|elections?|elected|electoral|partisan|campaign(?:ing)? for|referend(?:um|a))\b/,
    tries: [
      'Vote for Smith on Tuesday, the only candidate for our town',
      'The Republicans and the Democrats are ruining this country',
      'Vote Labour in this election',
    ],
  },
  {
    topic: 'religion',
    cue: /\b(?:(?<!another |other )(?:religio(?:n|ns|us)|faiths?)|preach\w*|prosely\w+|worship)\b/,
    tries: [
      'Jesus is Lord, come and pray with us',
      'Praise God, the Bible says we are saved',
      'Islam is the only true religion',
    ],
  },
  {
    topic: 'hate-or-abuse',
    cue: /\b(?:hat(?:e|eful|red)|abus(?:e|ive)|harass\w*|bull(?:y|ies|ying)|racis[mt]\w*|sexis[mt]\w*|discriminat\w+|slurs?|homophobic|threat(?:s|en\w*)?|derogatory|offensive|defamatory)\b/,
    tries: [
      'You are a worthless idiot, kill yourself',
      'All immigrants are vermin',
      'Shut up you stupid retard',
    ],
  },
  {
    topic: 'profanity',
    cue: /\b(?:swear(?:ing)?(?: words)?|profan\w+|curs(?:e|es|ing)|cuss\w*|obscen\w+|vulgar\w*|foul language|bad language|strong language|four-letter|f-word|f-bombs?|expletives?|crude)\b/,
    tries: ['What the fuck is this', 'This is bullshit', 'Holy shit, that was close'],
  },
  {
    topic: 'confidential-business',
    cue: /\b(?:confidential\w*|trade secrets?|internal (?:figures|documents?|information|matters?|numbers|plans?|memos?)|non-?public information|unreleased|unannounced|unpublished|not (?:yet )?(?:been )?(?:announced|launched|published|public|released|shipped)|ha(?:sn't|ven't|s not|ve not) (?:yet )?(?:been )?(?:announced|launched|published|released|shipped)|(?:before|till|until) .*?\b(?:announced|confirmed|public|published|released)|funding rounds?|embargo\w*|insider|proprietary|(?:client|customer) lists?|commercially sensitive|merger talks)\b/,
    tries: [
      'Not public yet, but we are being acquired by Acme next month',
      'Our Q3 numbers are bad, layoffs are coming',
      'This is confidential, do not share: the merger with Acme is done',
    ],
  },
  {
    topic: 'personal-life',
    cue: /\b(?:personal (?:life|lives|matters?|affairs|news|stuff)|private li(?:fe|ves)|family (?:life|photos?|news)|(?:personal|baby) news|love li(?:fe|ves)|your (?:own )?(?:family|kids|children|cat|dog|pets?|weekends?|holidays?|dinner)|holiday (?:snaps|photos?)|you (?:ate|had) for (?:breakfast|dinner|lunch))\b/,
    tries: [
      'My cousin’s wedding last night was so much fun, I danced till my feet hurt',
      'Ugh, I have a headache and I just want to go back to bed',
      'I miss my boyfriend so much today',
      'Registration for the summer camp is open',
      'Our team answers questions on weekdays',
    ],
  },
  {
    topic: 'self-promotion',
    cue: /\bself-?promot\w+|\b(?:advertis|plug|promot|sell)\w* (?:(?:a|an|any|or|other|outside|private|side|their|your|own) )*(?:business(?:es)?|goods|products?|services?|art|books?|courses?|stuff|work|side (?:business|job|project)s?)\b|\bpromot\w+ (?:yourself|themselves|oneself|your own)\b|\badvertis\w+ (?:yourself|your own)\b/,
    tries: [
      'Check out my new book, buy it now, link in my bio',
      'Subscribe to my channel and get 20% off my course today',
      'Buy my new album now, link in bio, limited offer',
    ],
  },
  {
    topic: 'complaint-to-company',
    cue: /\b(?:complain\w*|grumbl\w+|moan\w*|whin(?:e|ing)|vent(?:ing)?|grip(?:e|ing))\b.*\b(?:agenc(?:y|ies)|airlines?|brands?|businesses|companies|contractors?|partners?|providers?|retailers?|services|shops?|suppliers?|vendors?)\b/,
    tries: [
      '@AcmeAir my flight is four hours late and nobody answers, sort it out',
      'Worst service ever @AcmeTel, third time this week the internet is down, I want a refund',
      '@AcmeParcels where is my parcel? I have been waiting for two weeks, fix this',
    ],
  },
  {
    topic: 'negative-tone',
    cue: /\bcomplain\w*\b.*\b(?:work|workplace|job|employer|company|colleagues?|boss|managers?)\b|\bnegativity\b|\brants?\b|\branting\b/,
    tries: [
      'I hate this place, everything is awful',
      'Worst day ever, terrible people everywhere',
      'This is the most disgusting and miserable job',
    ],
  },
];

/** What people do about what others wrote: a rule about that says nothing of what a post is about. */
const handled =
  /\b(?:delet\w+|remov\w+|hid(?:e|ing)|follow\w*|ignor\w+|block\w*|report(?:ing)?|respond(?:ing)? to|reply(?:ing)? to|react(?:ing)? to|feed|forward\w*|approv\w+|monitor\w*|escalat\w+|accept\w*(?! (?:ads?|adverts?|advertising|content|posts?|sponsor\w*))|buy|access\w*|download\w*|attend\w*)\b/;

/** The topics that a text of a code names, in the order in which it names them. */
export function subjectsIn(text: string): (Span & { readonly topic: string })[] {
  return subjects
    .flatMap(({ topic, cue }) => {
      const place = placeOf(text, cue);
      return place === null ? [] : [{ topic, start: place.start, end: place.end }];
    })
    .sort((a, b) => a.start - b.start);
}

/** Topics that are not to be spoken of. */
export function findTopics({ clauses, forbids, mood }: Asked): readonly Found[] {
  if (!forbids) return neutrality(clauses.stated, mood);
  const named = [
    ...subjectsIn(clauses.stated),
    ...subjectsIn(clauses.text).filter(({ topic }) => topic === 'confidential-business'),
  ];
  const seen = new Set<string>();
  return named
    .filter(({ topic, start }) => !seen.has(topic) && seen.add(topic) && !isHandled(clauses.stated, start))
    .filter(({ topic }) => !(topic === 'alcohol' || topic === 'drugs') || !consumed.test(clauses.stated))
    .map((each) => ({
      ...notAbout(each),
      isOfWork: each.topic === 'negative-tone' && ofWork.test(clauses.stated),
    }));
}

function notAbout({ topic, start, end }: Span & { readonly topic: string }): Found {
  return {
    part: 'dont',
    looked: topic === 'negative-tone' ? { tone: 'negative' } : { topic },
    why: topic === 'negative-tone' ? 'conduct_tone' : 'conduct_topic',
    values: { topic: resolveTopic(topic, {}, builtInTopic)?.name ?? topic },
    start,
    end,
    tries: triesOf(topic),
  };
}

/** Who has to stay neutral in politics may not take sides. */
function neutrality(text: string, mood: Asked['mood']): Found[] {
  const place =
    mood === null || mood === 'advice'
      ? null
      : placeOf(
          text,
          /\bpolitical(?:ly)? (?:neutral|impartial)\w*|\b(?:stay|remain|be|keep) (?:strictly )?(?:neutral|impartial)\b/,
        );
  return place === null ? [] : [notAbout({ ...place, topic: 'politics' })];
}

function isHandled(text: string, subject: number): boolean {
  const found = handled.exec(text.slice(0, subject));
  return found !== null && subject - found.index - found[0].length < 25;
}

/** Drinking is not talk of drinking. */
const consumed =
  /^(?!.*\b(?:talk|mention|speak|post|show|promot|jok|content|photos?|pictures?|refer|about|display|glorif)\w*\b).*\b(?:drink|consume|drunk|intoxicated|under the influence|use (?:of )?(?:drugs|alcohol)|take drugs)\b/;

function triesOf(topic: string): Example[] {
  const own = subjects.find((each) => each.topic === topic)?.tries ?? [];
  const ministry = builtInPack('ministry')?.rules.find(({ dont }) => dont?.topic === topic);
  return [
    ...own,
    ...(ministry?.flags.slice(0, 2) ?? []),
    ...(ministry?.passes.slice(0, 2) ?? []),
    ...ordinary,
  ];
}

const kindness =
  /\b(?:kind|polite(?:ly)?|courteous(?:ly)?|respectful(?:ly)?|civil|friendly|considerate|gracious|positive(?:ly)?|calm|professional)\b|\bshow(?:ing)? respect\b|\bwith (?:respect|kindness|courtesy)\b|\brespect (?:others|people|everyone|everybody|each other|one another|all)\b|\b(?:courtesy|kindness)\b/;
const unkindness =
  /\b(?:argu(?:e|es|ing|ments?)|quarrel\w*|rude(?:ly|ness)?|sarcas\w+|insult\w*|anger|angry|angrily|aggressive(?:ly)?|hostil\w+|flam(?:e|ing)|snark\w*|disrespect\w*|personal attacks?|name-calling|fights?|(?:be|being|get|sound) (?:so |too )?negative|negative (?:tone|posts?|comments?|remarks?|words|language|attitudes?)|negatively|negativity)\b/;

const ofWork =
  /\b(?:work|workplace|jobs?|employers?|company|boss(?:es)?|management|managers?|colleagues?|pay|wages?)\b/;

/** A kind tone asked for, or an unkind one forbidden. */
export function findTone({ clauses, forbids, mood }: Asked): readonly Found[] {
  if (mood === null || mood === 'advice') return [];
  const place = placeOf(clauses.stated, forbids ? unkindness : kindness);
  if (place === null || isHandled(clauses.stated, place.start)) return [];
  // Being unkind takes somebody to be unkind to; only a positive tone is broken by gloom about nobody.
  const isAimed = !/^positive|negativ/.test(place.words);
  return [
    {
      part: 'dont',
      looked: { tone: isAimed ? { is: 'negative', at: 'someone' } : 'negative' },
      why: isAimed ? 'conduct_tone_aimed' : 'conduct_tone',
      ...place,
      isOfWork: !isAimed && ofWork.test(clauses.stated),
      tries: [
        'You people are terrible and your attitude is disgusting',
        'Your whining is awful and I hate how you always ruin everything',
        'Your report was the worst and you should be ashamed',
        ...ordinary,
      ],
    },
  ];
}
