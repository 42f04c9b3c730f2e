import { builtInPack } from '../built-in';
import type { Example } from '../example';
import type { Expression } from '../expression';
import { lazily } from '../lazily';
import { topicOf } from '../signals/sure';
import { knownLanguages } from '../text/language';
import { examplesOf } from './borrowed';
import { type Asked, type Found, ordinary, placeOf } from './found';
import { subjectsIn } from './subjects';

const sponsoring =
  /\b(?:paid|sponsor\w*|gift(?:ed|s)?|partnerships?|for free|advertis\w+|material connection|influencers?|compensat\w+|affiliate)\b/;
const including =
  /\b(?:includ|carr|contain|mention|bear|show|add|use|put|say|state|tag|label|mark|disclos|write|end|begin|start|tell|ask|link to)\w*\b/;
const token = /#[\p{L}\p{N}_]+|@[\w.-]*\w|"[^"]+"/gu;

/** Words, hashtags or mentions that a post must have: a disclosure, a disclaimer, a campaign's tag. */
export function findIncluded({ sentence, clauses, forbids, mood }: Asked): readonly Found[] {
  if (forbids || mood === null || mood === 'advice') return [];
  const text = sentence.text.replace(/[“”„]/g, '"');
  const verb = placeOf(clauses.text, including);
  const tokens = [...text.matchAll(token)];
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first !== undefined && last !== undefined && verb !== null) {
    const words = tokens
      .map(([each]) => each.replace(/^"|[".,;]*"$/g, '').trim())
      .filter((each) => each.length > 1);
    if (words.length === 0) return [];
    return [required(words, occasionOf(clauses.text), first.index, last.index + last[0].length)];
  }
  const doctor = placeOf(
    clauses.stated,
    /\b(?:tell|ask|remind|send|refer)\b.*\b(?:doctor|pharmacist|physician|gp)\b/,
  );
  if (doctor !== null)
    return [
      required(
        ['ask your doctor', 'talk to your doctor', 'ask your pharmacist', 'your own doctor'],
        null,
        doctor.start,
        doctor.end,
      ),
    ];
  const work = placeOf(
    clauses.stated,
    /\b(?:disclose|say|state|make clear|mention|identify)\b.*\b(?:work (?:here|for us|for the)|employees? of|employed by|employer|they work|you work)\b/,
  );
  if (work !== null)
    return [
      required(
        ['I work', 'my employer', 'where I work', 'my company', 'we made'],
        null,
        work.start,
        work.end,
      ),
    ];
  return [];
}

/** What a post has to be about for the words to be asked for; null where they always are. */
function occasionOf(text: string): Expression | null {
  if (sponsoring.test(text)) return { topic: 'sponsorship' };
  const topics = subjectsIn(text).map(({ topic }) => topic);
  const [topic] = topics;
  if (topic !== undefined) return { topic };
  const named =
    /\bin (?:all |any |every )?(?:posts?|tweets?|updates?|messages?) (?:about|on) ([^,;.:]+)/.exec(text)?.[1];
  if (named !== undefined) return { terms: [named.replace(/^(?:the|an?|our|your) /, '').trim()] };
  const about =
    /^(?:all |every |each |any )?(.*?)\b(?:must|should|need|has to|have to|is always|are always|shall|always)\b/.exec(
      text,
    )?.[1] ?? '';
  const nouns = about.match(/[a-z]{4,}/g)?.filter((each) => !general.has(each)) ?? [];
  return nouns.length === 0 ? null : { terms: nouns };
}

/** Words of what is posted, and for whom, that no post says of itself. */
const general = new Set(
  'post posts update updates comment comments message messages tweet tweets notice notices invitation invitations every each all any that this about from with when whenever staff employees volunteers our your their personal public content blogs blog articles article talk have received something'.split(
    ' ',
  ),
);

function required(words: readonly string[], when: Expression | null, start: number, end: number): Found {
  const occasions = when === null ? ordinary : occasionTexts(when);
  return {
    part: 'do',
    looked: { include: [...words], ...(when !== null && { when }) },
    why: when === null ? 'conduct_include' : 'conduct_include_when',
    values: { wanted: { or: words } },
    start,
    end,
    tries: [...occasions, ...occasions.map((text) => `${text} ${words[0] ?? ''}`), ...ordinary],
  };
}

function occasionTexts(when: Expression): readonly string[] {
  if (when.topic === 'sponsorship') return textsOf(examplesOf('brand', 'disclose-sponsorship', 'flags'));
  if (when.topic !== undefined) return subjectTexts(topicOf(when.topic));
  const terms = Array.isArray(when.terms) ? when.terms : [];
  return terms.flatMap((term) => [`A word about the ${term} today`, `Once more about the ${term}`]);
}

function subjectTexts(topic: string): string[] {
  const rule = builtInPack('ministry')?.rules.find(({ dont }) => dont?.topic === topic);
  return textsOf(rule?.flags ?? []);
}

function textsOf(examples: readonly Example[]): string[] {
  return examples.filter((example) => typeof example === 'string');
}

/** Alternative text for pictures. */
export function findAltText({ clauses, forbids }: Asked): readonly Found[] {
  const place = placeOf(
    clauses.text,
    /\balt(?:ernative)?[- ]?texts?\b|\b(?:image|picture|photo|text) descriptions?\b|\bdescri(?:be|bed|ption)\b.*\b(?:pictures?|images?|photos?|photographs?|graphics)\b|\b(?:pictures?|images?|photos?|photographs?)\b.*\b(?:described|descriptions?)\b/,
  );
  // “Pictures without a description are not published” asks for one.
  if (place === null || (forbids && !/\bwithout\b/.test(clauses.text))) return [];
  const least = Number(/\bat least (\d+) characters\b/.exec(clauses.text)?.[1] ?? 0);
  return [
    {
      part: 'do',
      looked: { 'alt-text': least > 0 ? { 'at-least': Math.min(least, 2000) } : true },
      why: least > 0 ? 'conduct_alt_text_least' : 'conduct_alt_text',
      values: { limit: least },
      start: place.start,
      end: place.end,
      tries: [
        ...examplesOf('ministry', 'describe-pictures', 'flags'),
        described(least),
        ...examplesOf('ministry', 'describe-pictures', 'passes'),
      ],
    },
  ];
}

function described(least: number): Example {
  const alt = 'Twelve singers in red robes stand before the altar and sing. '.repeat(
    Math.ceil((least + 1) / 60),
  );
  return { text: 'Our new choir', media: [{ kind: 'image', alt: alt.trim() }] };
}

/** The languages by their English names: asking for those takes longer than all else that a background starts with. */
const languages = lazily(() => {
  const english = new Intl.DisplayNames('en', { type: 'language' });
  const tags = new Map(knownLanguages.map((tag) => [english.of(tag)?.toLowerCase() ?? tag, tag]));
  const name = `(?:${[...tags.keys()].join('|')})`;
  return {
    tags,
    names: new RegExp(name, 'g'),
    posted: new RegExp(`\\b(?:in|is|are) (?:both |either |only )?(${name}(?:(?:, | and | or )${name})*)\\b`),
    called: new RegExp(`\\blanguage\\b.*\\b(${name})\\b`),
  };
});

const samples: Partial<Record<string, readonly string[]>> = {
  en: [
    'The doors are open and we are looking forward to seeing you at the fair this week',
    'We would like to thank you all for what you have done with us and for the town',
  ],
  de: [
    'Die Türen sind offen und wir freuen uns auf euch und eure Kinder bei uns im Haus',
    'Wir danken euch allen für die Hilfe und freuen uns auf das Fest mit der ganzen Stadt',
  ],
  fr: [
    'Les portes sont ouvertes et nous vous attendons avec vos enfants dans notre maison',
    'Merci à vous tous pour votre aide, nous nous réjouissons de la fête avec toute la ville',
  ],
  es: [
    'Las puertas están abiertas y los esperamos con sus hijos en la casa de la ciudad',
    'Gracias a todos por la ayuda, nos alegramos mucho de la fiesta con toda la ciudad',
  ],
  nl: [
    'De deuren zijn open en wij wachten op jullie met de kinderen in het huis van de stad',
    'Wij danken jullie voor de hulp en kijken uit naar het feest met de hele stad',
  ],
  it: [
    'Le porte sono aperte e noi vi aspettiamo con i bambini nella casa della città',
    'Grazie a tutti per il vostro aiuto, non vediamo la ora della festa con tutta la città',
  ],
  pt: [
    'As portas estão abertas e nós esperamos por você com as crianças na casa da cidade',
    'Obrigado a todos pela ajuda, não vemos a hora da festa com toda a cidade',
  ],
};

/** The languages that posts are written in. */
export function findLanguage({ clauses, forbids }: Asked): readonly Found[] {
  const { tags, names, posted, called } = languages();
  const found = posted.exec(clauses.text) ?? called.exec(clauses.text);
  const named = found?.[1]?.match(names) ?? [];
  if (found === null || forbids || named.length === 0) return [];
  if (
    !/\b(?:posts?|posted|publish\w*|writ\w+|account|channel|messages?|language|content|tweets?)\b/.test(
      clauses.text,
    )
  )
    return [];
  const language = named.flatMap((each) => tags.get(each) ?? []);
  const tries = Object.values(samples).flatMap((each) => each ?? []);
  return [
    {
      part: 'do',
      looked: { language },
      why: 'conduct_language',
      values: { languages: { or: language.map((tag) => ({ language: tag })) } },
      start: found.index,
      end: found.index + found[0].length,
      tries: [...tries, ...ordinary],
    },
  ];
}

/** The account that something has to go out from. */
export function findAccount({ clauses, forbids, mood }: Asked): readonly Found[] {
  const found =
    /\b(?:only|always)\b.*\bfrom (?:the )?(?:account )?@([\w.-]*\w)|\bfrom (?:the )?@([\w.-]*\w)(?: account)? only\b/.exec(
      clauses.text,
    );
  const handle = found?.[1] ?? found?.[2];
  if (found === null || handle === undefined || forbids || mood === null) return [];
  const from = (name: string) =>
    ordinary.slice(0, 2).map((text): Example => ({ text, account: { host: 'example.com', handle: name } }));
  return [
    {
      part: 'do',
      looked: { account: [handle] },
      why: 'conduct_account',
      values: { handle },
      start: found.index,
      end: found.index + found[0].length,
      tries: [...from(`${handle}-2`), ...from(handle)],
    },
  ];
}
