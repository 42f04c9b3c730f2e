import type { Candidate } from './measure';

/** Other checkers that read English posts, used as their documentation says; each is loaded when it is made. */
const makers: Readonly<Record<string, () => Promise<Candidate['run']>>> = {
  obscenity: async () => {
    const { englishDataset, englishRecommendedTransformers, RegExpMatcher } = await import('obscenity');
    const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
    return (text) => matcher.getAllMatches(text);
  },
  'retext-profanities': async () => {
    const { unified } = await import('unified');
    const { default: english } = await import('retext-english');
    const { default: profanities } = await import('retext-profanities');
    const { default: stringify } = await import('retext-stringify');
    const retext = unified().use(english).use(profanities).use(stringify);
    return (text) => retext.processSync(text);
  },
  alex: async () => {
    const { text: alex } = await import('alex');
    return (text) => alex(text);
  },
  'harper.js': async () => {
    const { LocalLinter } = await import('harper.js');
    const { binaryInlined } = await import('harper.js/binaryInlined');
    const linter = new LocalLinter({ binary: binaryInlined });
    await linter.setup();
    return (text) => linter.lint(text);
  },
};

export const peerNames = Object.keys(makers);

/** @param names those of `peerNames` that are wanted */
export async function peers(names: readonly string[] = peerNames): Promise<Candidate[]> {
  const made: Candidate[] = [];
  for (const name of names) {
    const run = await makers[name]?.();
    if (run !== undefined) made.push({ name, run, isSlow: name !== 'obscenity' });
  }
  return made;
}
