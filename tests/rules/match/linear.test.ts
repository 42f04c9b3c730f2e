import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearModels } from '../../../rules/match/linear';
import { builtInModel } from '../../../rules/models/models';
import data from '../../../rules/models/topics.json';
import { readText } from '../../../rules/text/reading';

const models = linearModels(data);
const names = data.models.map(({ name }) => name);

function scoreOf(name: string, text: string): number {
  return builtInModel(name)?.score(readText(text)).score ?? Number.NaN;
}

/** Posts that belong to the kind, and posts of the same look that do not. */
const kinds: Record<string, { is: string[]; isNot: string[] }> = {
  'negative-tone': {
    is: [
      'The soup was cold and the waiter was rude to my mother',
      'what a terrible, boring speech',
      'I am not happy with this decision at all',
      'Nothing works and nobody cares',
      'A clumsy, tedious and soulless sequel',
    ],
    isNot: [
      'The soup was warm and the waiter was lovely to my mother',
      'what a wonderful, inspiring speech',
      'The library opens at nine on Saturdays',
      'Not bad at all, I really enjoyed it!',
      'She is never late and always kind',
      'How do I reset my password?',
    ],
  },
  'complaint-to-company': {
    is: [
      '@user my parcel is still not here after two weeks and your support ignores me',
      'You charged my card twice and nobody answers the phone @user',
      '@user third cancelled train this week, this is unacceptable',
    ],
    isNot: [
      '@user my parcel arrived a day early, thank you so much!',
      '@user do you sell gift cards?',
      'My cat woke me up at five again',
    ],
  },
  'self-promotion': {
    is: [
      'Check out my new video, link in bio!',
      '30% off everything in our shop this weekend, use code SPRING',
      'Our tickets are on sale now, book yours before they are gone',
    ],
    isNot: [
      'my boyfriend fell asleep on the couch again',
      '@user I loved your last song so much',
      'I am so tired, this exam was horrible',
    ],
  },
  'personal-life': {
    is: [
      'Took my kids to the beach this morning, now we are all sunburnt',
      'can’t sleep, my exam is tomorrow and I feel sick',
      'dinner with mum and dad tonight!',
    ],
    isNot: [
      'Our quarterly report is out: sales rose by four percent',
      'The senate votes on the bill today',
      'How do I reset my password?',
      'The camera has a large screen',
      'Register now for our webinar on cloud security',
    ],
  },
  'hate-or-abuse': {
    is: ['you stupid ugly bitch, go kill yourself', 'those people are vermin, send them all back'],
    isNot: ['We thank God for this lovely Christian community', 'I hate waiting for the bus in the rain'],
  },
  religion: {
    is: ['carried the candle in the procession for our saint', 'my gran knelt at every shrine on the road'],
    isNot: ['The garage opens at nine on Saturdays', 'my gran queued at every shop in town'],
  },
};

describe('a built-in linear model', () => {
  for (const [name, { is, isNot }] of Object.entries(kinds)) {
    it.each(is)(`finds ${name} in “%s”`, (text) => {
      expect(scoreOf(name, text)).toBeGreaterThan(0);
    });
    it.each(isNot)(`finds no ${name} in “%s”`, (text) => {
      expect(scoreOf(name, text)).toBeLessThan(0);
    });
  }

  it('is there under the name of its topic, and no other is', () => {
    expect(names).toEqual(expect.arrayContaining(Object.keys(kinds)));
    expect(builtInModel('weather')).toBeUndefined();
  });

  it('takes with all others no more than 150 KB, packed', () => {
    expect(gzipSync(JSON.stringify(data), { level: 9 }).length).toBeLessThan(150_000);
  });

  it('names the words that weighed most, the weightiest first and none twice', () => {
    const text = 'On Friday the food was cold, and the waiter was horrible to us.';
    const top = builtInModel('negative-tone')?.score(readText(text)).top ?? [];
    expect(text.slice(top[0]?.start, top[0]?.end)).toContain('horrible');
    expect(top.length).toBeLessThanOrEqual(5);
    const weights = top.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((one, other) => other - one));
    const inOrder = [...top].sort((one, other) => one.start - other.start);
    inOrder.forEach((span, at) => {
      expect(span.start).toBeGreaterThanOrEqual(inOrder[at - 1]?.end ?? 0);
    });
  });

  it('counts a denied word the other way', () => {
    expect(scoreOf('negative-tone', 'I am not happy')).toBeGreaterThan(
      scoreOf('negative-tone', 'I am happy'),
    );
  });

  it('takes no notice of who is mentioned and where a link leads', () => {
    const score = (handle: string, path: string) =>
      scoreOf('negative-tone', `@${handle} the slides are here https://example.com/${path} for all`);
    expect(score('horrible_liar', 'awful/hate?x=1')).toBeCloseTo(score('sunny', 'a'), 10);
  });
});

describe('linear models of any text', () => {
  it('answer with a number and with spans inside the text, twice the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const scores = [readText(text), readText(text)].map((reading) =>
          [...models.values()].map((model) => {
            const { score, top } = model.score(reading);
            return { score, top };
          }),
        );
        expect(scores[1]).toEqual(scores[0]);
        const outside = scores[0]?.filter(
          ({ score, top }) =>
            !Number.isFinite(score) ||
            top.some(({ start, end }) => start < 0 || end <= start || end > text.length),
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('score a post the same whichever model is asked first', () => {
    const text = 'My new video is up, and my mum hates it. Worst day ever @user';
    const forwards = readText(text);
    const backwards = readText(text);
    const one = names.map((name) => builtInModel(name)?.score(forwards).score);
    const other = [...names].reverse().map((name) => builtInModel(name)?.score(backwards).score);
    expect(one).toEqual(other.reverse());
  });

  it('read a wall of emoji and a text of 40,000 characters', () => {
    expect(Number.isFinite(scoreOf('negative-tone', '😡'.repeat(3000)))).toBe(true);
    expect(Number.isFinite(scoreOf('personal-life', 'my mum said hello. '.repeat(2200)))).toBe(true);
  });

  it('say how sure they are on a long text about as on one like it that is short', () => {
    const one = scoreOf('negative-tone', 'what a terrible day. '.repeat(3));
    const many = scoreOf('negative-tone', 'what a terrible day. '.repeat(300));
    expect(Math.sign(many)).toBe(Math.sign(one));
  });
});
