import type { Shape } from '../../../rules/match/features';

/** How firmly a weight is held to what was believed of it; the words' own weights are believed to be 0. */
export interface Firmness {
  readonly list: number;
  readonly shape: number;
  readonly word: number;
  /** Of words that say little by themselves, such as "would" and "them". */
  readonly plain: number;
}
export const usualFirmness: Firmness = { list: 10, shape: 6, word: 6, plain: 12 };

/** Weights below this in log-odds are not shipped: each changes next to nothing and costs room. */
export const usualSmallest = 0.22;

/** What one model is to learn, from which posts, and what is believed beforehand. */
export interface Task {
  /** Also the corpus file's; with underscores for hyphens, the property that its rows were judged for. */
  readonly name: string;
  /** Believed weights of word lists: log-odds a word of the list adds in a post of ordinary length. */
  readonly lists: Readonly<Record<string, number>>;
  /** The same for denied words of a list. */
  readonly denied?: Readonly<Record<string, number>>;
  /** Believed weights of shapes, each time one occurs. */
  readonly shapes?: Partial<Record<Shape, number>>;
  readonly firmness?: Firmness;
  /** How much surer than judges the labelled rows best: most posts in life are not of the kind, and a miss may be dearer than a false alarm. */
  readonly margin?: number;
  /** How much a row that others judged counts beside a sentence of ours, where ours are ten times as many. */
  readonly judged?: number;
  /** How much a post by a company counts beside a sentence of ours, where what companies write is told from the kind by its style. */
  readonly companies?: number;
  /** What its smallest shipped weight is, where many small ones together decide. */
  readonly smallest?: number;
  /** Whether posts by companies are by nature not of this kind. */
  readonly companiesNever: boolean;
  /** Whether talk of one's own pay, hours, safety and unions is by nature not of this kind. */
  readonly workNever?: boolean;
  /** Whether notices and facts, of a choir's practice or a closed car park, are not of this kind, as they are not of most. */
  readonly everydayNever?: false;
  /** Learns also, weakly, from the mood that a data set guessed by emoticon. */
  readonly moods?: boolean;
  /** Files whose true rows are by nature of this kind too, or by nature are not. */
  readonly kin?: readonly { readonly file: string; readonly when: boolean; readonly label: boolean }[];
}

export const tasks: readonly Task[] = [
  {
    name: 'negative-tone',
    lists: {
      negative: 0.6,
      'negative-strong': 1.1,
      positive: -0.6,
      'positive-strong': -0.9,
      'service-failure': 0.3,
      'service-praise': -0.4,
      insult: 0.6,
      'promo-strong': -0.2,
      harmless: -2.5,
      informative: -0.5,
      grim: -0.7,
      bitter: 1,
      flaws: 0.9,
      merits: -0.9,
      'afinn-good': -3,
      'afinn-bad': -3,
      'vader-good': -3,
      'vader-bad': -3,
    },
    denied: {
      negative: -0.6,
      'negative-strong': -1,
      positive: 0.6,
      'positive-strong': 0.7,
      'afinn-good': 2,
      'afinn-bad': 2,
      'vader-good': 2,
      'vader-bad': 2,
    },
    shapes: { smile: -1, frown: 1 },
    // Unseen posts are in other words than the labelled ones: what many people judged of a word gives way slowly, and of plain words little is learned.
    firmness: { list: 20, shape: 6, word: 4, plain: 40 },
    margin: 0.1,
    judged: 3,
    companies: 1.5,
    smallest: 0.2,
    companiesNever: true,
    moods: true,
    kin: [
      { file: 'complaint-to-company', when: true, label: true },
      { file: 'hate-or-abuse', when: true, label: true },
    ],
  },
  {
    name: 'complaint-to-company',
    lists: {
      'service-failure': 0.6,
      'service-noun': 0.2,
      'service-praise': -0.6,
      'negative-strong': 0.4,
      negative: 0.25,
      positive: -0.25,
      'positive-strong': -0.5,
      brand: 0.2,
      ask: -0.15,
      family: -0.1,
      'promo-strong': -0.3,
      bitter: 0.3,
      flaws: 0.2,
      merits: -0.3,
      harmless: -0.3,
    },
    denied: { positive: 0.5, 'service-praise': 0.7, 'service-noun': 0.3 },
    firmness: { list: 10, shape: 6, word: 4, plain: 12 },
    margin: -0.1,
    judged: 4,
    companies: 0.6,
    smallest: 0.165,
    companiesNever: true,
    kin: [
      { file: 'personal-life', when: true, label: false },
      { file: 'self-promotion', when: true, label: false },
    ],
  },
  {
    name: 'self-promotion',
    workNever: true,
    everydayNever: false,
    lists: {
      'promo-strong': 0.8,
      'promo-weak': 0.25,
      we: 0.2,
      family: -0.3,
      'body-home': -0.3,
      negative: -0.2,
      'negative-strong': -0.3,
    },
    firmness: { list: 10, shape: 6, word: 4, plain: 16 },
    margin: 0.2,
    judged: 2,
    companiesNever: false,
    kin: [
      { file: 'personal-life', when: true, label: false },
      { file: 'complaint-to-company', when: true, label: false },
      { file: 'hate-or-abuse', when: true, label: false },
      { file: 'politics', when: true, label: false },
      { file: 'drugs', when: true, label: false },
    ],
  },
  {
    name: 'personal-life',
    lists: {
      family: 0.7,
      'body-home': 0.6,
      daily: 0.5,
      'first-person': 0.4,
      fandom: -0.4,
      corporate: -0.5,
      'promo-strong': -0.3,
      'public-affairs': -0.5,
      'service-noun': -0.2,
      brand: 0,
      you: -0.15,
      we: -0.1,
      bitter: 0,
      flaws: 0,
      merits: 0,
      harmless: 0,
    },
    companiesNever: true,
    kin: [{ file: 'complaint-to-company', when: true, label: false }],
  },
  {
    name: 'hate-or-abuse',
    workNever: true,
    lists: { insult: 0.8, group: 0, you: 0.15, harm: 0.5, demean: 0.5, peoples: 0.2 },
    denied: { insult: -0.4 },
    firmness: { list: 400, shape: 6, word: 2, plain: 20 },
    judged: 3,
    companiesNever: true,
    kin: [
      { file: 'alcohol', when: true, label: false },
      { file: 'alcohol', when: false, label: false },
      { file: 'gambling', when: true, label: false },
      { file: 'gambling', when: false, label: false },
      { file: 'politics', when: false, label: false },
      { file: 'negative-tone', when: false, label: false },
      { file: 'personal-life', when: true, label: false },
      { file: 'self-promotion', when: true, label: false },
      { file: 'complaint-to-company', when: true, label: false },
    ],
  },
  {
    name: 'religion',
    // Among the notices are those of churches, whose choirs and vestries are of this kind.
    everydayNever: false,
    lists: { faith: 1, family: -0.2, 'body-home': -0.2, fandom: -0.2, 'promo-strong': -0.1 },
    firmness: { list: 10, shape: 6, word: 4, plain: 10 },
    companiesNever: true,
    kin: [
      { file: 'personal-life', when: true, label: false },
      { file: 'self-promotion', when: true, label: false },
      { file: 'complaint-to-company', when: true, label: false },
    ],
  },
  {
    name: 'politics',
    workNever: true,
    lists: {
      civic: 1,
      'public-affairs': 0.3,
      fandom: -0.3,
      family: -0.3,
      'body-home': -0.3,
      daily: -0.2,
      'promo-strong': -0.3,
    },
    firmness: { list: 10, shape: 6, word: 3, plain: 12 },
    margin: 0.1,
    companiesNever: true,
    kin: [
      { file: 'personal-life', when: true, label: false },
      { file: 'self-promotion', when: true, label: false },
      { file: 'complaint-to-company', when: true, label: false },
    ],
  },
  {
    name: 'confidential-business',
    workNever: true,
    lists: {
      insider: 0.6,
      'made-public': -0.7,
      family: -0.2,
      'body-home': -0.3,
      fandom: -0.2,
      we: 0.2,
      'promo-strong': -0.4,
    },
    firmness: { list: 20, shape: 6, word: 4, plain: 8 },
    margin: -0.2,
    judged: 3,
    companiesNever: true,
    kin: [
      { file: 'personal-life', when: true, label: false },
      { file: 'self-promotion', when: true, label: false },
      { file: 'complaint-to-company', when: true, label: false },
      { file: 'negative-tone', when: true, label: false },
      ...['alcohol', 'drugs', 'gambling', 'politics'].flatMap((file) =>
        [true, false].map((when) => ({ file, when, label: false })),
      ),
    ],
  },
  {
    name: 'sponsorship',
    workNever: true,
    lists: { given: 0.6, brand: 0.2, family: -0.5, 'body-home': -0.2, negative: -0.2, 'promo-strong': 0 },
    margin: 0.4,
    companiesNever: true,
    kin: [
      { file: 'personal-life', when: true, label: false },
      { file: 'complaint-to-company', when: true, label: false },
      { file: 'negative-tone', when: true, label: false },
    ],
  },
  // Of these most is told by cues: the models hear what is said around them.
  ...['alcohol', 'drugs', 'gambling'].map(
    (name): Task => ({
      name,
      workNever: true,
      lists: {},
      firmness: { list: 10, shape: 6, word: 3, plain: 40 },
      smallest: 0.25,
      companiesNever: true,
      kin: ['personal-life', 'complaint-to-company', 'self-promotion', 'negative-tone', 'politics'].flatMap(
        (file) => [true, false].map((when) => ({ file, when, label: false })),
      ),
    }),
  ),
];
