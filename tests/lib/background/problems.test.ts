import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { problemInWords, schemasSpeak } from '../../../lib/background/problems';
import type { MessageId } from '../../../lib/text';
import { compile } from '../../../rules/code';
import { parsePack } from '../../../rules/pack';
import { PackError } from '../../../rules/pack-error';
import { problems } from '../../../rules/words/problems';
import { newText } from '../../../rules/words/text';

const languages = ['en', 'es', 'de', 'fr'] as const;
const textIn = (language: string) => {
  const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
  return newText<MessageId>((id) => messages[id]?.message ?? '', language);
};

/** What is wrong with a pack of this one rule, said in a language. */
function saidOf(rule: Record<string, unknown>, language: string): string[] {
  schemasSpeak(language);
  try {
    const pack = parsePack({ demarc: 1, id: 'own', name: 'Own', version: 1, language: 'en', rules: [rule] });
    compile([{ layer: 'own', pack }]);
    return [];
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.problems.map((problem) => problemInWords(problem, textIn(language)));
  }
}

const rule = { id: 'no-beer', say: 'No beer.', level: 'warn', dont: { terms: ['beer'] } };

afterEach(() => schemasSpeak('en'));

describe('what is wrong with a rule', () => {
  it.each([
    [
      'a key that is not there',
      { ...rule, dont: { terms: ['beer'], termz: [] } },
      'Regel no-beer: dont.termz: ist hier nicht bekannt',
    ],
    [
      'neither do nor don’t',
      { ...rule, dont: undefined },
      'Regel no-beer: braucht entweder dont oder do, und nicht beides',
    ],
    [
      'words that block',
      { ...rule, level: 'block' },
      /^Regel no-beer: level: block ist für private, secret.*hold hinaus$/,
    ],
    [
      'a topic that is not there',
      { ...rule, dont: { topic: 'beer' } },
      /^Regel no-beer: topic: es gibt kein Thema „beer“; eingebaut sind alcohol/,
    ],
    [
      'a pattern with a look ahead',
      { ...rule, dont: { pattern: '(?=a)' } },
      /^Regel no-beer: dont.pattern: kein Muster, das in linearer Zeit läuft: /,
    ],
    [
      'a sentence that is missing',
      { ...rule, say: undefined },
      /^Regel no-beer: say: Ungültige Eingabe: erwartet string/,
    ],
  ])('is said in the person’s language: %s', (_, wrong, words) => {
    expect(saidOf(wrong, 'de')).toEqual([words instanceof RegExp ? expect.stringMatching(words) : words]);
  });

  it('is said in English as the command line says it', () => {
    expect(saidOf({ ...rule, dont: { terms: ['beer'], termz: [] } }, 'en')).toEqual([
      'rule no-beer: dont.termz: is not known here',
    ]);
  });

  it('is said by our own words in English as in the message file', () => {
    const english = textIn('en');
    const ids = Object.keys(problems) as (keyof typeof problems)[];
    expect(ids.map((id) => english.raw(id))).toEqual(ids.map((id) => problems[id]));
  });

  it.each(languages)('leaves nothing of the English in %s but what is written in a pack', (language) => {
    const said = saidOf({ ...rule, level: 'block', dont: { terms: ['beer'] } }, language).join();
    expect(/words alone/.test(said)).toBe(language === 'en');
  });
});
