import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

/** Words of many countries and registers, and their innocent twins: `[topic, posts in which it is found, posts in which it is not]`. */
const registers: [topic: string, said: string[], notSaid: string[]][] = [
  [
    'gambling',
    [
      'bet9ja ticket cut again',
      'my quaddie went down in the last',
      'he bet his car on a hand of cards',
      'took the under and they scored 80',
      'sure banker for today',
      'they banned illegal betting in the district',
      'a fixed match, say the tipsters',
      'my bankroll after this weekend',
    ],
    [
      'the point spread function of the lens',
      'parlay your skills into a job',
      'an investment banker with a stake in the firm',
      'a parking ticket and a permission slip',
      'blood money on his hands',
      'I bet her cake is better',
    ],
  ],
  [
    'politics',
    [
      'Tinubu removed the fuel subsidy',
      'Kejriwal promised free buses',
      'Badenoch and Farage on the same sofa',
      'Poilievre held a rally in Calgary',
      'no more ICE raids',
      'stop the boats, they said',
      'Hamas and Hezbollah react',
      'the taoiseach was heckled in the Dáil',
      'another cabinet reshuffle by Friday',
      'Ruto must go',
      "Let's go Brandon flags everywhere",
      'they overturned Roe and called it freedom',
    ],
    [
      'leader election in the cluster',
      'our energy tariff is fixed for a year',
      'a sturgeon the size of a canoe',
      'the baby woke at five',
      'great turnout for the bake sale',
      'the cpufreq governor is set to powersave',
      'the ballot for tickets opens Monday',
      'class president of the glee club',
      'lululemon has a sale',
    ],
  ],
  [
    'religion',
    [
      'off to mass with nan',
      'namaz before work',
      'jai mata di',
      'ramzan starts on tuesday',
      'the gurudwara fed the whole street',
      'Kumbh Mela crowds broke records',
      'winners chapel is full again',
      'the Gita says let go',
      'the chaplain visited ward 4',
      'raised catholic, now nothing',
      'no heaven, no hell, just us',
      'Beltane fires on the hill',
    ],
    [
      'mass transit is down again',
      'the bishop on c4 is pinned',
      'Chappell Roan tickets',
      'two chapel hill students',
      'day lent money',
      'church stretton is lovely',
      'the druid in our guild heals',
      'salat recipe with potatoes',
    ],
  ],
  [
    'hate-or-abuse',
    [
      'all immigrants should be kicked out of this country',
      'fulanis are cows with no sense',
      'gas the lot of them',
      'chutiya hai tu',
      'thunder fire you and your family',
      'sink their boats',
      'somalis living off our taxes',
      'curry munchers everywhere',
    ],
    [
      'refugees can go home safely now, says the agency',
      'women are the best bowlers in town',
      'retard the spark a little',
      'stink bugs are back',
      'men thrown out of the tournament in round one',
      'you be careful, it is icy',
    ],
  ],
  [
    'alcohol',
    [
      'cracked open a stubby after work',
      'arrested for public intoxication',
      'voddy lemonade please',
      'they dey shayo since afternoon',
      'liquor shops shut for polling day',
      'goon sack and a bad idea, drunk by six',
      'a tin of VB by the esky',
      'cab sav and cheese',
    ],
    [
      'the squad got hammered 5-0',
      'Whisky is our golden retriever',
      'pass the wooden spoons',
      'a schooner sailed by',
      'a rose garden in June',
      '40 km over the limit',
    ],
  ],
  [
    'drugs',
    [
      'mandrax hidden in a lorry',
      'nyaope is killing this township',
      'charas from the hills',
      'smoked a j on the roof',
      'hooked on painkillers since the accident',
      'two wraps of crack in his sock',
      'checked into rehab for the third time',
      "popped some vyvanse i wasn't prescribed to cram",
      'eight ball of coke on the table',
      'a stash of ecstasy and intent to supply',
      '🍄 3.5g and a sleeping bag',
      'county lines gangs in our town',
    ],
    [
      'rehab on his hamstring starts today',
      'he is a book junkie',
      '🍁 leaves on the lawn',
      '❄️ day, no school',
      'fetty wap on the radio',
      'shooting up in price again',
      'the colorado river is low',
      'did a line dance at the wedding',
      'spare needles for the record player',
      'the sewing needle is bent',
    ],
  ],
  [
    'profanity',
    ['what you say is bs, utter bs', 'who the muhfucka is this'],
    ['send me the bs en 1090 form', 'the af of the camera is slow'],
  ],
];

describe.each(registers)('the topic %s in the words of many countries', (topic, said, notSaid) => {
  const find = newFinder(topic);

  it.each(said)('is found in “%s”', (text) => {
    expect(find(text)).not.toEqual([]);
  });

  it.each(notSaid)('is not found in “%s”', (text) => {
    expect(find(text)).toEqual([]);
  });
});
