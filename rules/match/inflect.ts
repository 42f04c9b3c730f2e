/** How the forms of a term are made: a noun has a plural, a verb also -s, -ed and -ing. */
export type Inflect = 'none' | 'noun' | 'verb';

/** Plurals of English nouns that no rule gives. */
const irregularPlurals = table(
  'man men, woman women, child children, person people, foot feet, tooth teeth, goose geese, mouse mice, louse lice, ' +
    'ox oxen, die dice, penny pennies pence, wife wives, knife knives, life lives, wolf wolves, shelf shelves, ' +
    'thief thieves, leaf leaves, loaf loaves, half halves, calf calves, elf elves, self selves, scarf scarves scarfs, ' +
    'wharf wharves wharfs, hoof hooves hoofs, crisis crises, thesis theses, analysis analyses, basis bases, ' +
    'diagnosis diagnoses, criterion criteria, phenomenon phenomena, bacterium bacteria, medium media mediums, ' +
    'cactus cacti cactuses, fungus fungi, stimulus stimuli, syllabus syllabi, alumnus alumni, nucleus nuclei, ' +
    'index indices indexes, appendix appendices, matrix matrices, vertex vertices, quiz quizzes, ' +
    'potato potatoes, tomato tomatoes, hero heroes, echo echoes, veto vetoes, embargo embargoes, torpedo torpedoes, ' +
    'domino dominoes, mosquito mosquitoes mosquitos, cargo cargoes cargos, volcano volcanoes, ' +
    'sheep sheep, deer deer, fish fish fishes, species species, series series, aircraft aircraft',
);

/** English verbs whose past or participle no rule gives: every form but -s and -ing. */
const irregularPasts = table(
  'be am is are was were been, have has had, do does did done, go goes went gone, say said, make made, take took taken, ' +
    'come came, see saw seen, know knew known, get got gotten, give gave given, find found, think thought, tell told, ' +
    'become became, leave left, feel felt, put put, bring brought, begin began begun, keep kept, hold held, write wrote written, ' +
    'stand stood, hear heard, let let, mean meant, set set, meet met, run ran, pay paid, sit sat, speak spoke spoken, ' +
    'lie lay lain lied, lead led, read read, grow grew grown, lose lost, fall fell fallen, send sent, build built, ' +
    'understand understood, draw drew drawn, break broke broken, spend spent, cut cut, rise rose risen, drive drove driven, ' +
    'buy bought, wear wore worn, choose chose chosen, drink drank drunk, eat ate eaten, sing sang sung, swim swam swum, ' +
    'ring rang rung, sink sank sunk, shrink shrank shrunk, stink stank stunk, spring sprang sprung, sleep slept, ' +
    'steal stole stolen, fly flew flown, throw threw thrown, blow blew blown, shoot shot, fight fought, catch caught, ' +
    'teach taught, seek sought, sell sold, win won, hit hit, hurt hurt, bet bet, cost cost, quit quit, shut shut, ' +
    'split split, spread spread, cast cast, burst burst, bid bid bade bidden, bite bit bitten, hide hid hidden, ' +
    'ride rode ridden, shake shook shaken, wake woke woken, forget forgot forgotten, forgive forgave forgiven, ' +
    'swear swore sworn, tear tore torn, bear bore borne, beat beat beaten, bend bent, lend lent, deal dealt, dig dug, ' +
    'feed fed, flee fled, freeze froze frozen, hang hung hanged, kneel knelt kneeled, lay laid, light lit lighted, ' +
    'shine shone shined, show showed shown, smell smelt smelled, spell spelt spelled, spill spilt spilled, ' +
    'spoil spoilt spoiled, stick stuck, sting stung, strike struck stricken, sweep swept, swing swung, weep wept, ' +
    'burn burnt burned, dream dreamt dreamed, learn learnt learned, leap leapt leaped, bleed bled, breed bred, ' +
    'spit spat spit, sew sewed sewn, prove proved proven, get got gotten, overdose overdosed, wind wound, bind bound, ' +
    'grind ground, shit shat shit, fuck fucked, puke puked',
);

/** Verbs of more than one syllable that double their last letter, stressed as they are on the last one. */
const doubling = new Set(
  (
    'admit commit permit submit refer prefer transfer occur regret control patrol begin forget commit omit rebel ' +
    'compel expel propel equip outfit handicap worship kidnap'
  ).split(' '),
);

function table(rows: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    rows.split(', ').map((row) => {
      const [base = '', ...forms] = row.split(' ');
      return [base, forms];
    }),
  );
}

/** The forms of an English word in lower case, the word itself first, without repeats. */
export function formsOf(word: string, inflect: Inflect): string[] {
  if (inflect === 'none' || !/^[a-z']+$/.test(word) || word.length < 2) return [word];
  return [...new Set([word, ...(inflect === 'noun' ? pluralsOf(word) : verbForms(word))])];
}

function pluralsOf(noun: string): readonly string[] {
  const irregular = irregularPlurals.get(noun) ?? compound(noun);
  if (irregular !== null) return irregular;
  if (/'s$/.test(noun)) return [];
  if (/[^aeiou]y$/.test(noun)) return [`${noun.slice(0, -1)}ies`];
  if (/quy$/.test(noun)) return [`${noun.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return [`${noun}es`];
  return [`${noun}s`];
}

/** `salesman` has the plural of `man`. */
function compound(noun: string): readonly string[] | null {
  const found = /^(.{2,})(man|woman|child|person|wife|knife|tooth|foot|wolf|thief)$/.exec(noun);
  if (found === null || /^(?:hu|ger|ro|nor|sha)$/.test(found[1] ?? '')) return null;
  return (irregularPlurals.get(found[2] ?? '') ?? []).map((plural) => `${found[1]}${plural}`);
}

function verbForms(verb: string): string[] {
  const past = irregularPasts.get(verb) ?? prefixed(verb) ?? [pastOf(verb)];
  return [...pluralsOfVerb(verb), ...past, `${stemOf(verb, 'ing')}ing`, ...droppedG(verb)];
}

/** `overdrink`, `rewrite`, `outdo` go as the verb within. */
function prefixed(verb: string): string[] | null {
  const found = /^(over|under|out|re|un|mis|with|fore|up)(.{2,})$/.exec(verb);
  const forms = found === null ? undefined : irregularPasts.get(found[2] ?? '');
  return forms?.map((form) => `${found?.[1]}${form}`) ?? null;
}

function pluralsOfVerb(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh|[^o]o)$/.test(verb)) return [`${verb}es`];
  return [`${verb}s`];
}

function pastOf(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return /e$/.test(verb) ? `${verb}d` : `${stemOf(verb, 'ed')}ed`;
}

/** `drinkin'`, whose apostrophe the reader does not take for part of the word. */
function droppedG(verb: string): string[] {
  const stem = stemOf(verb, 'ing');
  return stem.length >= 3 ? [`${stem}in`] : [];
}

/** What -ing and -ed are put behind: `drive` drops its e, `chug` doubles its g, `panic` takes a k. */
function stemOf(verb: string, ending: 'ing' | 'ed'): string {
  if (ending === 'ing' && /ie$/.test(verb)) return `${verb.slice(0, -2)}y`;
  if (/[^eoy]e$/.test(verb)) return verb.slice(0, -1);
  if (/c$/.test(verb) && verb.length > 2) return `${verb}k`;
  const isShort = /^[^aeiou]*(?:qu)?[aeiouy][^aeiouwxyh]$/.test(verb) && !/^[aeiou][^aeiou]$/.test(verb);
  return isShort || doubling.has(verb) ? `${verb}${verb.slice(-1)}` : verb;
}
