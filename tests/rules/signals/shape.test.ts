import { describe, expect, it } from 'vitest';
import { findingsOf, packOf } from '../try';
import { lists } from './lists';

lists(
  'length over',
  { dont: { length: { over: 5 } } },
  [
    ['123456', ['6']],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦ab', ['ab']],
  ],
  ['12345', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 'é́é́é́é́é́'],
);
lists('length under', { dont: { length: { under: 5 } } }, [['hey', ['hey']]], ['hello']);
lists(
  'hashtags over',
  { dont: { hashtags: { over: 2 } } },
  [['#a1 #b2 #c3 and #d4', ['#c3', '#d4']]],
  ['#a1 #b2', '2 # 3 # 4 # 5'],
);
lists('hashtags', { dont: { hashtags: ['#TBT'] } }, [['old times #tbt', ['#tbt']]], ['#tbtx', 'tbt']);
const lines = (tag: string) =>
  Array.from({ length: 40 }, (_, day) => `On day ${day} we all went for a walk by the lake ${tag}.`).join(
    '\n',
  );
lists(
  'hashtags in a long text',
  { dont: { hashtags: ['#TBT'] } },
  [
    [`${lines('#lake')} #tbt`, ['#tbt']],
    [`#tbt ${lines('#lake')}\nand #TBT\n${lines('#lake')}`, ['#tbt', '#TBT']],
  ],
  [lines('#lake')],
);
lists(
  'hashtags over in a long text',
  { dont: { hashtags: { over: 39 } } },
  [[`${lines('#lake')} #last`, ['#lake', '#last']]],
  [lines('')],
);
lists('mentions', { dont: { mentions: ['rival'] } }, [['ask @Rival!', ['@Rival']]], ['ask @rivals', 'rival']);
lists(
  'mentions over',
  { dont: { mentions: { over: 1 } } },
  [['@ana and @bob', ['@bob']]],
  ['@ana', 'ana@example.com'],
);
lists('emoji', { dont: { emoji: ['👍'] } }, [['fine 👍🏽', ['👍🏽']]], ['fine 👎']);
lists('emoji over', { dont: { emoji: { over: 1 } } }, [['🎉🎉 yes', ['🎉']]], ['🎉 yes']);
lists(
  'shouting',
  { dont: { shouting: true } },
  [
    ['Now THIS IS HUGE NEWS for us', ['THIS IS HUGE NEWS']],
    ['Come!!!! Now', ['!!!!']],
  ],
  ['NASA and the FBI', 'The US, UK, EU and UN met', 'Come!!', 'A B C D E F'],
);
lists(
  'quoted',
  { dont: { terms: ['beer'], unless: { quoted: true } } },
  [['a beer', ['beer']]],
  ['He said “a beer”'],
);

describe('alternative text', () => {
  const pack = packOf({ do: { 'alt-text': true } });
  const picture = (alt?: string | null) => ({
    text: 'Look',
    media: [{ kind: 'image' as const, ...(alt === undefined ? {} : { alt }) }],
  });
  it('is asked for where a picture has none, or only its file name', () => {
    expect(findingsOf(pack, picture(null))).toHaveLength(1);
    expect(findingsOf(pack, picture(''))).toHaveLength(1);
    expect(findingsOf(pack, picture('IMG_0001.JPG'))).toHaveLength(1);
  });
  it('is not asked for where there is some, no picture, or the page does not say', () => {
    expect(findingsOf(pack, picture('The choir sings in the park'))).toEqual([]);
    expect(findingsOf(pack, 'Look')).toEqual([]);
    expect(findingsOf(pack, picture())).toEqual([]);
  });
});
