import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DraftKind, draftKinds, draftOf } from '../../../rules/draft';
import {
  type Correction,
  correctedKind,
  correctionSchema,
  correctionsKept,
  withCorrection,
} from '../../../rules/kinds/corrections';
import { kindOf, noFacts } from '../../../rules/kinds/kind';
import { pastPostOf } from '../../../rules/ledger/past-post';
import { type PastPost, type PostKind, postKinds } from '../../../rules/past';

const key = 'this browser’s';

function post(text: string, kind: PostKind, shape: DraftKind = 'post'): PastPost {
  return pastPostOf(draftOf(text, { kind: shape }), { key, time: 0, kind, tone: 'even', topics: [] });
}

const corrected = (...said: readonly (readonly [PastPost, PostKind])[]): readonly Correction[] =>
  said.reduce<readonly Correction[]>((all, [each, to]) => withCorrection(all, each, to), []);

const stars = (day: string, link: string) =>
  post(`What the sky over ${day} shows, with all that moves and shines there ${link}`, 'promotion');

describe('a correction', () => {
  const recipe = post(
    'Our soup of the week: nettles and a little cream, from the parish cookbook',
    'promotion',
  );

  it('holds for nearly the same text, whatever that is taken for', () => {
    const said = corrected([recipe, 'share']);
    const again = 'Again: our soup of the week, nettles and a little cream, from the parish cookbook #soup';
    expect(correctedKind(said, post(again, 'promotion'))).toBe('share');
    expect(correctedKind(said, post(again, 'personal', 'comment'))).toBe('share');
    expect(
      correctedKind(
        said,
        post('Our bread of the week: rye with walnuts, from the oven of the mill', 'promotion'),
      ),
    ).toBeNull();
  });

  it('is taken back by the next one of the same text', () => {
    const said = corrected([recipe, 'share'], [recipe, 'personal']);
    expect(correctedKind(said, recipe)).toBe('personal');
    expect(said).toHaveLength(1);
    expect(correctedKind(corrected([recipe, 'share'], [recipe, 'promotion']), recipe)).toBeNull();
  });

  it('holds for other posts of that form with a link to the same place once it was made of two', () => {
    const [first, second, third] = [
      post('Saturn is close to the moon tonight https://stars.example/1', 'promotion'),
      post('Two comets, and how to tell them apart without a telescope https://stars.example/2', 'promotion'),
      post('Why the north star has not always been the same one: https://www.stars.example/3', 'promotion'),
    ];
    expect(correctedKind(corrected([first, 'share']), third)).toBeNull();
    const said = corrected([first, 'share'], [second, 'share']);
    expect(correctedKind(said, third)).toBe('share');
    expect(correctedKind(said, { ...third, shape: 'reply' })).toBeNull();
    expect(correctedKind(said, { ...third, kind: 'personal' })).toBeNull();
    expect(
      correctedKind(said, post('Why the north star was another: https://sky.example/3', 'promotion')),
    ).toBeNull();
  });

  it('tells nothing of a place of which two things were said as often', () => {
    const said = corrected(
      [stars('Rome in May', 'stars.example/1'), 'share'],
      [post('Comets for beginners and for the rest of us stars.example/2', 'promotion'), 'share'],
      [post('My own first telescope was a cardboard tube stars.example/3', 'promotion'), 'personal'],
      [post('I never saw the aurora in all these years stars.example/4', 'promotion'), 'personal'],
    );
    expect(
      correctedKind(said, post('Why the north star was another: stars.example/5', 'promotion')),
    ).toBeNull();
  });

  it('ends what it contradicts: a post that was taken for what earlier ones were said to be', () => {
    const said = corrected(
      [post('Saturn is close to the moon tonight stars.example/1', 'promotion'), 'share'],
      [
        post('Two comets, and how to tell them apart without any telescope stars.example/2', 'promotion'),
        'share',
      ],
      [post('Why the north star has not always been the same one: stars.example/3', 'share'), 'promotion'],
    );
    expect(
      correctedKind(said, post('The moon of Pluto has a colour of its own stars.example/4', 'promotion')),
    ).toBeNull();
  });

  it('is known again when the next draft is judged, and the reason says so', () => {
    const draft = draftOf(
      'Our soup of the week: nettles and a little cream, 4 euros, from the parish cookbook',
    );
    const before = kindOf(draft, noFacts);
    const made = pastPostOf(draft, { key, time: 0, kind: before.kind, tone: 'even', topics: [] });
    const corrections = withCorrection([], made, 'personal');
    expect(before.because).not.toBe('corrected');
    expect(kindOf(draft, { ...noFacts, key, corrections })).toMatchObject({
      kind: 'personal',
      because: 'corrected',
      why: { id: 'why_kind_corrected' },
    });
  });

  it('never keeps a word, and no more than so many are kept', () => {
    const anyPost = fc.record({
      text: fc.string({ unit: 'binary', maxLength: 60 }),
      kind: fc.constantFrom(...postKinds),
      shape: fc.constantFrom(...draftKinds),
      to: fc.constantFrom(...postKinds),
    });
    fc.assert(
      fc.property(fc.array(anyPost, { maxLength: 30 }), (posts) => {
        const said = corrected(
          ...posts.map(
            ({ text, kind, shape, to }) =>
              [post(`Secretword ${text} https://acme.com/secret`, kind, shape), to] as const,
          ),
        );
        expect(JSON.stringify(said)).not.toMatch(/secret/i);
        for (const each of said) {
          expect(correctionSchema().parse(each)).toEqual(each);
          expect(each.from).not.toBe(each.to);
        }
      }),
    );
    const many = Array.from(
      { length: correctionsKept + 5 },
      (_, at) => [post(`no ${at}`, 'share'), 'personal'] as const,
    );
    expect(corrected(...many)).toHaveLength(correctionsKept);
  });

  it('answers the same whatever was said of posts that are not like it', () => {
    const others = fc.array(
      fc.tuple(
        fc.constantFrom('share', 'personal', 'promotion'),
        fc.constantFrom('reply', 'comment'),
        fc.constantFrom('conversation', 'encouragement'),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(others, (said) => {
        const all = said.map(
          ([kind, shape, to]) => [post(`See https://stars.example/${to}`, kind, shape), to] as const,
        );
        expect(correctedKind(corrected(...all), post('See https://stars.example/9', 'share'))).toBeNull();
      }),
    );
  });
});
