import { lazily } from '../lazily';
import type { Reading } from './reading';

export const knownLanguages = [
  'en',
  'es',
  'fr',
  'de',
  'it',
  'pt',
  'nl',
  'pl',
  'tr',
  'ru',
  'uk',
  'el',
  'he',
  'ar',
  'hi',
  'th',
  'ko',
  'ja',
  'zh',
] as const;
export type Language = (typeof knownLanguages)[number];

/** Words that nearly every sentence of a language has and few sentences of the others do. */
const commonWords: Partial<Record<Language, string>> = {
  en: 'the and is are of to for with you this that was have we our your not it at be will from they what when who how my',
  es: 'el los las una y es por para con que del se lo como más pero sus muy está nuestra nuestro hoy esta este gracias porque',
  fr: 'le les des une et est pour avec que dans du qui sur pas nous vous ce cette au aux plus je sont notre votre merci mais',
  de: 'der die das und ist nicht ein eine für mit auf wir ihr sie von zu den dem ich auch sich bei unsere euch heute nur wird',
  it: 'il gli della e è per con che di una sono non del nella più questo questa anche noi come oggi grazie tutti nostro',
  pt: 'os uma e é para com que do da não se mais em por dos das nosso nossa você hoje obrigado muito está isso também',
  nl: 'de het een en is voor met van niet op dat zijn wij ons onze je aan ook bij deze vandaag maar naar dit wordt',
  pl: 'i w na z do nie się jest to że dla jak są po od przez dzisiaj nasz nasza tylko ale oraz bardzo',
  tr: 've bir bu için ile de da çok daha olarak gibi bugün ama değil var biz siz kadar sonra',
};

/** By common word, the languages that it is common in. */
const languagesOf = lazily(() => {
  const languages = new Map<string, Language[]>();
  for (const language of knownLanguages) {
    for (const word of commonWords[language]?.split(' ') ?? []) {
      languages.set(word, [...(languages.get(word) ?? []), language]);
    }
  }
  return languages;
});

/** Scripts that tell the language, in the order in which they decide. */
const scripts = lazily((): readonly (readonly [Language, RegExp])[] => [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['uk', /[їієґ]/giu],
  ['ru', /\p{Script=Cyrillic}/gu],
]);

/** So many common words are needed, and twice as many as of the next language. */
const leastWords = 3;

/** The language that a text is written in, or null where it is too short or too mixed to tell. */
export function guessLanguage({ text }: Reading): Language | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of scripts()) {
    const least = language === 'uk' ? 1 : Math.max(3, letters / 2);
    const foreign = (text.match(script)?.length ?? 0) >= least;
    if (foreign && (language !== 'uk' || /\p{Script=Cyrillic}{3}/u.test(text))) return language;
  }
  const counts = new Map<Language, number>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    for (const language of languagesOf().get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < leastWords || first[1] < 2 * (second?.[1] ?? 0)) return null;
  return first[0];
}
