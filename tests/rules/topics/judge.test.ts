import { describe, expect, it } from 'vitest';
import { findingsOf, packOf } from '../try';

const shots = {
  name: 'talk of shots',
  cues: [
    { strength: 'certain', nouns: ['tequila'] },
    { strength: 'strong', nouns: ['sherry'], written: 'lower' },
    { strength: 'strong', nouns: ['saloon'] },
    { strength: 'likely', nouns: ['pint'] },
    { strength: 'weak', nouns: ['bottle', 'glass'] },
    { strength: 'strong', words: ['wasted'], beside: ['party', 'friday'] },
    { strength: 'strong', words: ['shots'], phrase: '(do|did|doing) #Value? shots' },
  ],
  context: ['bartender', 'tonight'],
  against: ['milk', 'coffee'],
  unlike: ['pint of milk', 'tequila mockingbird'],
};

const found = (text: string, topic: object = shots): string[] =>
  findingsOf(packOf({ dont: { topic: 'shots' } }, { topics: { shots: topic } }), text).map(
    (each) => each.text,
  );

describe('a topic', () => {
  it('is found by a cue that is certain, whatever else is said', () => {
    expect(found('tequila in my coffee and milk')).toEqual(['tequila']);
  });
  it('is found by a strong cue unless something speaks against it', () => {
    expect(found('the saloon')).toEqual(['saloon']);
    expect(found('the saloon serves coffee')).toEqual([]);
  });
  it('is found by a likely cue with any support, and by a weak one with more', () => {
    expect(found('a pint')).toEqual([]);
    expect(found('a pint tonight')).toEqual(['pint']);
    expect(found('a bottle tonight')).toEqual([]);
    expect(found('a bottle tonight, bartender')).toEqual(['bottle']);
    expect(found('a bottle and a glass')).toEqual(['bottle', 'glass']);
  });
  it('counts a word that comes twice only once', () => {
    expect(found('a bottle and another bottle')).toEqual([]);
  });
  it('takes no support from far away', () => {
    expect(found(`a pint ${'and so on '.repeat(12)} tonight`)).toEqual([]);
  });
  it('is silent where a phrase that only looks like it overlaps the cue, and only there', () => {
    expect(found('Tequila Mockingbird')).toEqual([]);
    expect(found('Tequila Mockingbird and tequila')).toEqual(['tequila']);
    expect(found('a pint of milk tonight')).toEqual([]);
  });
  it('knows a name by its capital, but not at the beginning of a sentence or among capitals', () => {
    expect(found('with Sherry')).toEqual([]);
    expect(found('with sherry')).toEqual(['sherry']);
    expect(found('Sherry for all')).toEqual(['Sherry']);
    expect(found('WITH SHERRY')).toEqual(['SHERRY']);
  });
  it('reads a label only in front of a post, behind it or in brackets', () => {
    const advert = { name: 'an advert', cues: [{ strength: 'strong', words: ['ad'], written: 'label' }] };
    for (const text of [
      'Ad: new socks',
      'AD | new socks',
      'new socks (ad)',
      'New!\n[ad] socks',
      'new socks | ad',
    ])
      expect(
        found(text, advert).map((word) => word.toLowerCase()),
        text,
      ).toEqual(['ad']);
    for (const text of [
      'ad agencies',
      'an ad: loud and long',
      'I saw the ad (on television)',
      'is it an ad?',
    ])
      expect(found(text, advert), text).toEqual([]);
  });
  it('holds nothing against a cue for a word that is part of it', () => {
    const leak = {
      name: 'a leak',
      cues: [{ strength: 'strong', words: ['not announced'] }],
      against: ['announced'],
    };
    expect(found('Not announced: we are moving', leak)).toEqual(['Not announced']);
    expect(found('Not announced by us, announced by them', leak)).toEqual([]);
    expect(found('announced today', leak)).toEqual([]);
  });
  it('counts a cue that needs company only beside it', () => {
    expect(found('wasted at the party')).toEqual(['wasted']);
    expect(found('a wasted day')).toEqual([]);
  });
  it('asks grammar where it is told to', () => {
    expect(found('We did three shots!')).toEqual(['shots']);
    expect(found('Nice shots of the sea')).toEqual([]);
  });
  it('counts a cue that the model has to hear only where it does', () => {
    const bottles = { name: 'drink', cues: [{ strength: 'strong', nouns: ['bottle'], heard: 1 }] };
    const heard = { ...bottles, model: { name: 'alcohol' } };
    expect(found('hungover again, and the vodka bottle is empty', heard)).toEqual(['bottle']);
    expect(found('my water bottle is still on the bus', heard)).toEqual([]);
    expect(found('hungover again, and the vodka bottle is empty', bottles)).toEqual([]);
    const vodka = { ...heard, cues: [...heard.cues, { strength: 'strong', nouns: ['vodka'] }] };
    expect(found('hungover again, and the vodka in that bottle is gone', vodka)).toEqual(['vodka']);
  });
  it('shows neighbours as one finding', () => {
    expect(found('tequila saloon')).toEqual(['tequila saloon']);
    expect(found('a saloon with tequila')).toEqual(['saloon', 'tequila']);
  });
});

describe("a pack's own word on a topic", () => {
  const drinks = { shots: { extends: 'alcohol', add: ['kombucha'], allow: ['communion wine'] } };
  const foundIn = (text: string) =>
    findingsOf(packOf({ dont: { topic: 'shots' } }, { topics: drinks }), text).map((each) => each.text);

  it('adds words and allows phrases', () => {
    expect(foundIn('kombucha and beer')).toEqual(['kombucha', 'beer']);
    expect(foundIn('communion wine')).toEqual([]);
    expect(foundIn('wine')).toEqual(['wine']);
  });
  it('leaves the built-in topic as it is for others', () => {
    const found = findingsOf(
      packOf({ dont: { topic: 'alcohol' } }, { topics: drinks }),
      'communion wine, kombucha',
    );
    expect(found).toEqual([]);
  });
});

describe('a topic with a model', () => {
  it('names the words that weighed most where no cue stands', () => {
    const topic = { ...shots, model: { name: 'negative-tone', enough: 0.5 } };
    const text = 'This is terrible, I hate it and I am so sad and angry';
    const [finding] = findingsOf(packOf({ dont: { topic: 'shots' } }, { topics: { shots: topic } }), text);
    expect(finding?.why).toMatch(/^Together, “.+” read as talk of shots\.$/);
    expect(text).toContain(finding?.text);
  });
});

describe('a topic with a linear model', () => {
  const tone = { name: 'tone', cues: [], model: { name: 'personal-life', enough: -9 } };
  it('says nothing of a text in which no word weighs, however ready the model is', () => {
    expect(found('', tone)).toEqual([]);
    expect(found('👍', tone)).toEqual([]);
    expect(found('my husband and I are home', tone)).not.toEqual([]);
  });
  it('takes what is against from the model too', () => {
    const usual = { ...tone, model: { name: 'personal-life', enough: 0 } };
    const text = 'breakfast with friends';
    expect(found(text, usual)).not.toEqual([]);
    expect(found(text, { ...usual, against: ['breakfast', 'friends'] })).toEqual([]);
  });
  it('takes what looks like the topic and is not from the model too', () => {
    const usual = { ...tone, model: { name: 'personal-life', enough: 0 } };
    const text = 'breakfast with friends';
    expect(found(text, { ...usual, unlike: ['breakfast', 'friends'] })).toEqual([]);
  });
  it('takes from a cue where the model hears something else, unless it may take nothing', () => {
    const model = { name: 'negative-tone', enough: 5 };
    expect(found('the saloon is lovely', { ...shots, model })).toEqual([]);
    expect(found('the saloon is lovely', { ...shots, model: { ...model, takes: 0 } })).toEqual(['saloon']);
  });
  it('speaks for a cue from where the topic says, though it is far from enough alone', () => {
    const likely = { ...shots, cues: [{ strength: 'likely' as const, words: ['saloon'] }] };
    const model = { name: 'negative-tone', enough: 9 };
    expect(found('the saloon is horrible', { ...likely, model })).toEqual([]);
    expect(found('the saloon is horrible', { ...likely, model: { ...model, from: -1 } })).toEqual(['saloon']);
    expect(found('the shop is horrible', { ...likely, model: { ...model, from: -1 } })).toEqual([]);
  });
  it('lends nothing to a cue that something speaks against', () => {
    const likely = {
      ...shots,
      cues: [{ strength: 'strong' as const, words: ['saloon'] }],
      against: ['hairdresser'],
    };
    const model = { name: 'negative-tone', enough: 9, from: -9 };
    expect(found('the saloon is horrible', { ...likely, model })).toEqual(['saloon']);
    expect(found('the hairdresser saloon is horrible', { ...likely, model })).toEqual([]);
  });
  it('only speaks for cues where the topic says nothing of what is enough alone', () => {
    const likely = { ...shots, cues: [{ strength: 'likely' as const, words: ['saloon'] }] };
    const model = { name: 'negative-tone', from: -1 };
    expect(found('the saloon is horrible', { ...likely, model })).toEqual(['saloon']);
    expect(found('horrible, terrible, I hate it', { ...likely, model })).toEqual([]);
  });
});
