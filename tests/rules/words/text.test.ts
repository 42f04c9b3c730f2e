import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inWords, saying } from '../../../rules/words/saying';
import { newText } from '../../../rules/words/text';

const textIn = (locale: string) => {
  const messages = JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'));
  return newText((id) => messages[id]?.message ?? '', locale);
};

describe('a text', () => {
  const messages: Record<string, string> = {
    kept: '{name} keeps {name}, and {other} stays.',
    things_one: '{count} thing',
    things_other: '{count} things',
  };
  const say = newText((id) => messages[id] ?? '', 'en');

  it('fills each placeholder that it has a value for, whatever the value holds', () => {
    expect(say('kept', { name: '$& {other}' })).toBe('$& {other} keeps $& {other}, and {other} stays.');
  });

  it.each([
    [0, '0 things'],
    [1, '1 thing'],
    [1234, '1,234 things'],
  ])('chooses the form for %d', (count, said) => {
    expect(say('things', { count })).toBe(said);
  });

  it('goes by the plurals and numbers of its own language', () => {
    expect(textIn('fr')('brief_notes', { count: 0 })).toBe('0 remarque');
    expect(textIn('de')('why_too_long', { length: 12_345, most: 300 })).toContain('12.345');
  });

  it('says which message is missing', () => {
    expect(() => say('gone')).toThrow('There is no message “gone” in en.');
  });
});

describe('what the engine says', () => {
  const why = saying('why_topic_together', {
    words: { and: ['Bier', 'Wein'].map((words) => saying('quoted', { words })) },
    topic: saying('topic_alcohol'),
  });

  it.each([
    ['en', 'Together, “Bier” and “Wein” read as talk of alcohol.'],
    ['de', 'Zusammen lesen sich „Bier“ und „Wein“ wie Gerede über Alkohol.'],
    ['es', 'Juntas, «Bier» y «Wein» suenan a hablar de alcohol.'],
    ['fr', 'Ensemble, « Bier » et « Wein » font penser à un propos sur l’alcool.'],
  ])('is said in %s', (locale, said) => {
    expect(inWords(why, textIn(locale))).toBe(said);
  });

  it('names languages and days as each language does', () => {
    const languages = saying('why_not_language', {
      languages: { or: [{ language: 'en' }, { language: 'de' }] },
    });
    expect(inWords(languages, textIn('es'))).toBe('Esto no está en inglés o alemán.');
    const hours = saying('why_hours', { time: '09:00', day: { weekday: 6 } });
    expect(inWords(hours, textIn('de'))).toBe('Es ist Sonntag, 09:00 Uhr.');
  });

  it('names moments as each language does', () => {
    const noon = new Date(2026, 2, 5, 12).getTime();
    const expired = saying('trust_expired', { at: { moment: noon } });
    expect(inWords(expired, textIn('de'))).toContain('5. März 2026');
    expect(inWords(expired, textIn('fr'))).toContain('5 mars 2026');
  });
});
