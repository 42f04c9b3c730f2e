import type { PrivateKind } from '../signals/private/kinds';
import { examplesOf } from './borrowed';
import { type Asked, type Found, ordinary, placeOf } from './found';

interface PrivateWord {
  readonly kinds: readonly PrivateKind[];
  readonly cue: RegExp;
  readonly tries: readonly string[];
}

const phone = 'Call her on +1 415 555 0132 after six';
const email = 'Write to him at jane.roe@mail.example today';
const address = 'She lives at 12 Maple Street, Springfield, IL 62704';
const card = 'My card 4111 1111 1111 1111 was charged twice';

const privateWords: readonly PrivateWord[] = [
  {
    kinds: ['phone'],
    cue: /\b(?:tele)?phone (?:numbers?|details)\b|\b(?:mobile|cell) numbers?\b|\bphone numbers?\b/,
    tries: [phone, 'Ring Tom: 020 7946 0958'],
  },
  {
    kinds: ['address'],
    cue: /\b(?:home|street|postal|private) address(?:es)?\b|\bwhere (?:they|people|someone|he|she|(?:an?|our|the|your) [a-z]+) lives?\b/,
    tries: [address, 'The party is at 4 Oak Avenue, Portland, OR 97201'],
  },
  {
    kinds: ['email'],
    cue: /\be-?mail(?: address(?:es)?)?\b/,
    tries: [email, 'Ask sam.lee@post.example about it'],
  },
  {
    kinds: ['phone', 'email', 'address'],
    cue: /\bcontact (?:details|information|data)\b/,
    tries: [phone, email, address],
  },
  {
    kinds: ['card'],
    cue: /\b(?:(?:credit|debit|payment|bank) )?card (?:numbers?|details|data)\b|\bcredit cards?\b/,
    tries: [card, '5500-0000-0000-0004 exp 09/28 is the card'],
  },
  {
    kinds: ['iban', 'bank-account'],
    cue: /\b(?:bank )?account (?:numbers?|details)\b|\bbank details\b|\bibans?\b/,
    tries: ['Send it to DE89 3704 0044 0532 0130 00', 'IBAN GB82 WEST 1234 5698 7654 32 is ours'],
  },
  {
    kinds: ['us-ssn'],
    cue: /\bsocial security numbers?\b|\bssns?\b/,
    tries: [
      'His SSN is 536-22-8726',
      'Her SSN: 078-05-1120 was on the form',
      'my social security number is 457-55-5462',
    ],
  },
  {
    kinds: [
      'us-ssn',
      'uk-nino',
      'es-dni',
      'fr-nir',
      'de-tax',
      'it-codice-fiscale',
      'nl-bsn',
      'ca-sin',
      'in-aadhaar',
      'br-cpf',
      'pl-pesel',
      'national-id',
    ],
    cue: /\b(?:national )?(?:id|identity|insurance) (?:numbers?|cards?)\b/,
    tries: ['His SSN is 536-22-8726', 'NI number QQ 12 34 56 C'],
  },
  {
    kinds: ['passport'],
    cue: /\bpassports?\b/,
    tries: ['Passport number 533380006 is mine', 'passport no. 925076473'],
  },
  {
    kinds: ['driving-licence'],
    cue: /\bdriv(?:ing|er'?s) licen[cs]es?\b/,
    tries: ['Driving licence MORGA753116SM9IJ', "driver's license number D1234567"],
  },
  {
    kinds: ['medical-record', 'uk-nhs'],
    cue: /\b(?:medical )?record numbers?\b|\bnhs numbers?\b/,
    tries: ['Patient MRN 00482913 is ready', 'medical record number: 77120345'],
  },
  {
    kinds: ['plate'],
    cue: /\b(?:licen[cs]e|number) plates?\b/,
    tries: [
      'Licence plate AB12 CDE is blocking the gate',
      'number plate: KX65 LMN',
      'license plate 7ABC123 left its lights on',
    ],
  },
  {
    kinds: ['birth-date'],
    cue: /\b(?:dates? of birth|birth ?dates?|birthdays?)\b/,
    tries: ['Date of birth: 12/04/1987', 'She was born on 3 May 1990, DOB 03/05/1990'],
  },
  {
    kinds: ['ip-address'],
    cue: /\bip addresses\b/,
    tries: ['His IP address is 81.2.69.142', 'My home IP address is 81.2.69.142'],
  },
];

const personal =
  /\b(?:personal|private|personally identifiable|identifying) (?:information|data|details)\b|\bpersonal(?:ly)? identif\w+\b/;

/** Whoever may not open an e-mail is told nothing about posts. */
const published =
  /\b(?:post|publish|shar|disclos|reveal|giv|appear|includ|put|leav|list|mention|show|blur|circulat|tweet|writ|nam|tell|pass|stat|expos|releas|repeat|leak)\w*\b|\b(?:online|on the internet|belongs?|no place)\b|\bkept (?:strictly )?(?:confidential|private|secret)\b|\b(?:never|not) (?:be )?for the public\b/;

/** Private data of people that must not be published. */
export function findPrivateData({ clauses, forbids }: Asked): readonly Found[] {
  if (!forbids || !published.test(clauses.stated)) return [];
  const named = privateWords.flatMap(({ kinds, cue, tries }) => {
    const place = placeOf(clauses.stated, cue);
    return place === null ? [] : [{ kinds, tries, ...place }];
  });
  const [first] = named;
  if (first !== undefined) {
    const kinds = [...new Set(named.flatMap((each) => each.kinds))];
    const end = Math.max(...named.map((each) => each.end));
    const start = Math.min(...named.map((each) => each.start));
    return [
      {
        part: 'dont',
        looked: { private: kinds },
        why: 'conduct_private',
        start,
        end,
        tries: [...named.flatMap(({ tries }) => tries), ...ordinary],
      },
    ];
  }
  const place = placeOf(clauses.stated, personal);
  return place === null
    ? []
    : [
        {
          part: 'dont',
          looked: { private: 'all' },
          why: 'conduct_private_all',
          ...place,
          tries: [card, phone, email, address, ...ordinary],
        },
      ];
}

/** Keys and passwords. */
export function findSecretData({ clauses, forbids }: Asked): readonly Found[] {
  const place = placeOf(
    clauses.stated,
    /\b(?:passwords?|passcodes?|passphrases?|credentials|api keys?|access (?:keys?|codes?|tokens?)|tokens|logins?|log-ins?|pins|secret keys?|private keys?)\b/,
  );
  if (place === null || !forbids || /\b(?:strong|weak|same|reuse)\b/.test(clauses.text)) return [];
  return [
    {
      part: 'dont',
      looked: { secret: true },
      why: 'conduct_secret',
      ...place,
      tries: [
        ...examplesOf('everyday', 'no-secrets', 'flags'),
        ...examplesOf('everyday', 'no-secrets', 'passes'),
      ],
    },
  ];
}

/** Links by where they may lead. */
export function findLinks({ clauses, forbids, mood }: Asked): readonly Found[] {
  const { text } = clauses;
  const shortened = placeOf(
    text,
    /\b(?:link|url) shorten(?:ers?|ing)\b|\bshorten(?:ed|ers?|ing)?\b.*\b(?:links?|urls?)?\b|\bbit\.ly\b|\btinyurl\b/,
  );
  if (shortened !== null && forbids) {
    const tries = [
      'Read more at https://bit.ly/3xYz',
      'The form: tinyurl.com/abc123',
      'Read more at https://example.com/news',
    ];
    return [
      {
        part: 'dont',
        looked: { links: { shorteners: true } },
        why: 'conduct_shorteners',
        ...shortened,
        tries: [...tries, ...ordinary],
      },
    ];
  }
  const secure = placeOf(text, /\bhttps\b|\b(?:secure|encrypted) (?:links?|addresses)\b|\bhttp\b(?!:)/);
  if (secure !== null && /\blinks?\b|\baddress/.test(text)) {
    const tries = [
      'Read more at http://example.com/news',
      'The form: http://example.com/form',
      'Read more at https://example.com/news',
    ];
    return [
      {
        part: 'dont',
        looked: { links: { insecure: true } },
        why: 'conduct_insecure',
        ...secure,
        tries: [...tries, ...ordinary],
      },
    ];
  }
  const hosts = [...text.matchAll(/(?<![@\w])(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})\b/g)];
  const [host] = hosts;
  if (host === undefined || mood === null || !/\blink/.test(text)) return [];
  const named = hosts.map(([, name = '']) => name);
  const only =
    /\b(?:only|nowhere else|exclusively|no other|(?:anything|anywhere|nothing|other sites) (?:but|else than|except|other than))\b/.test(
      text,
    );
  const looked = only ? { links: { except: named } } : { links: { to: named } };
  const why = only ? 'conduct_links_only' : forbids ? 'conduct_links_never' : 'conduct_links_to';
  const tries = ['other.example', ...named].flatMap((name) => [
    `Read more at https://${name}/news`,
    `The form: ${name}/form`,
  ]);
  return [
    {
      part: only || forbids ? 'dont' : 'do',
      looked,
      why,
      values: { hosts: { or: named } },
      start: host.index,
      end: host.index + host[0].length,
      tries: [...tries, ...ordinary],
    },
  ];
}

/** Capitals and rows of exclamation marks. */
export function findShouting({ clauses, forbids }: Asked): readonly Found[] {
  const place = placeOf(
    clauses.stated,
    /\b(?:(?:all[- ])?(?:caps|capitals)|upper[- ]?case|capital letters|block letters|shout(?:ing)?|rows? of exclamation marks?|(?:multiple|several|many) exclamation (?:marks?|points?))\b/,
  );
  if (place === null || !forbids) return [];
  return [
    {
      part: 'dont',
      looked: { shouting: true },
      why: 'conduct_shouting',
      ...place,
      tries: [
        ...examplesOf('everyday', 'shouting', 'flags'),
        ...examplesOf('everyday', 'shouting', 'passes'),
      ],
    },
  ];
}
