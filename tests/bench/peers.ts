import { text as alex } from 'alex';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import retextEnglish from 'retext-english';
import retextProfanities from 'retext-profanities';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import { bareNs, type Candidate, quantile, type Row } from './measure';

/** Other checkers that read English posts, used as their documentation says. */
export function peers(): Candidate[] {
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  const retext = unified().use(retextEnglish).use(retextProfanities).use(retextStringify);
  return [
    { name: 'obscenity', run: (text) => matcher.getAllMatches(text) },
    { name: 'retext-profanities', run: (text) => retext.processSync(text), skip: [40_000] },
    { name: 'alex', run: (text) => alex(text), skip: [40_000] },
  ];
}

/** harper.js answers by promise, so each text is timed alone, between two bare passes. */
export async function harperRow(texts: readonly string[]): Promise<Row> {
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  await linter.lint(texts[0] ?? '');
  const ratios: number[] = [];
  const times: number[] = [];
  for (const text of texts) {
    const before = bareNs([text]);
    const start = performance.now();
    await linter.lint(text);
    const ns = (performance.now() - start) * 1e6;
    ratios.push((2 * ns) / (before + bareNs([text])));
    times.push(ns);
  }
  return {
    name: 'harper.js',
    size: texts[0]?.length ?? 0,
    ratio: quantile(ratios, 0.5),
    p25: quantile(ratios, 0.25),
    p75: quantile(ratios, 0.75),
    ns: Math.round(quantile(times, 0.5)),
  };
}
