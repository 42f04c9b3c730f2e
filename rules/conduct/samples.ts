import type { DraftKind } from '../draft';
import type { Earlier, Example } from '../example';
import type { PostKind } from '../past';

/** What written codes call kinds of posts, and posts of each kind with a past, to try rules over time on. */

/** All that is not about what one offers oneself, nor about oneself. */
const ofUse: readonly PostKind[] = [
  'share',
  'conversation',
  'encouragement',
  'introduction',
  'complaint-answer',
];

const called: readonly (readonly [readonly PostKind[], RegExp])[] = [
  [
    ['promotion'],
    /\b(?:(?:self-?)?promot\w+|adverts?|advertis\w+|ads?|sales|offers?|commercials?|coupons?)\b|\babout (?:us|ourselves|our own\b|our (?:products?|services?|offers?|events?|courses?|sales?))\b/,
  ],
  [['personal'], /\bpersonal\b/],
  [['conversation', 'complaint-answer'], /\b(?:conversations?|dialogues?|repl(?:y|ies)|answers)\b/],
  [['encouragement'], /\b(?:encourage\w*|thanks?|thank you|praise|congratulat\w+)\b/],
  [['introduction'], /\b(?:introduc\w+)\b/],
  [ofUse, /\b(?:help(?:s|ing|ful)?|useful|of use|educational|informative)\b/],
];

/** The kinds of posts that a sentence names, each as those that count together. */
export function kindsNamed(text: string): readonly (readonly PostKind[])[] {
  return called.filter(([, cue]) => cue.test(text)).map(([kinds]) => kinds);
}

const texts: Readonly<Record<PostKind, readonly string[]>> = {
  share: [
    'New in the library: a map of all the footpaths around the lake',
    'The road to the harbour is closed until Friday because of the works',
  ],
  conversation: ['What do you like to read on a rainy day?', 'How was your first week at the new school?'],
  encouragement: [
    'Thank you so much for your help on Saturday, you were wonderful!',
    'Congratulations to Ana on her new book!',
  ],
  introduction: [
    'Meet Ana, who joined our team this week and looks after the garden',
    'Please welcome Jonas, our new head teacher',
  ],
  promotion: [
    'Book your table now and get 20% off this weekend only!',
    'Our summer sale starts today, shop now and save 30%',
  ],
  personal: [
    'I went for a long walk with my dog this morning, and my boots are still wet',
    'My daughter lost her first tooth yesterday, I am so proud',
  ],
  'complaint-answer': [],
};

/** Posts of a kind. */
export function samples(kind: PostKind): readonly string[] {
  return texts[kind];
}

/** A post after so many others of a kind. */
export function before(text: string, kind: PostKind, times: number, ago: string): Example {
  if (times < 1) return text;
  const earlier: Earlier = { ago, kind, times: Math.min(times, 499), text: '', shape: 'post', topics: [] };
  return { text, past: [earlier] };
}

/** Posts with what was posted before: the same link in other words, or the same text. */
export function linked(isLink: boolean): readonly (readonly [string, string])[] {
  return isLink
    ? [
        [
          'Have you seen this? https://grace.example/stories/well',
          'How the well was dug: https://grace.example/stories/well',
        ],
        ['Once more: https://acme.example/map', 'All footpaths: https://acme.example/map'],
      ]
    : texts.share.map((text) => [text, text]);
}

/** Answers to a complaint, some of them after so long. */
export function answered(kind: DraftKind, waited: string): readonly Example[] {
  const context = {
    handle: 'ann',
    text: 'Your delivery never arrived and nobody answers the phone. Terrible service.',
  };
  const replies = [
    'We are very sorry about that. Please write to us, and we put it right today.',
    'Sorry for the trouble, Ann! We have sent a new one this morning.',
  ];
  return replies.flatMap((text) => [
    { text, kind, context: { ...context, time: null }, waited },
    { text, kind, context: { ...context, time: null }, waited: '1 minute' },
    text,
  ]);
}
