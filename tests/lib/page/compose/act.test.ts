import { afterEach, describe, expect, it } from 'vitest';
import { actOf } from '../../../../lib/page/compose/act';
import { adaptersOf } from '../../../../lib/page/sites/adapter';
import type { Composer } from '../../../../lib/page/sites/composer';
import type { DraftKind } from '../../../../rules/draft';
import { siteSchema } from '../../../../rules/site-schema';

const seen = 'made up';
const site = siteSchema.parse({
  id: 'made-up',
  name: 'Made up',
  hosts: [],
  composers: [
    {
      id: 'form',
      roots: [{ selector: 'form', seen }],
      editables: [{ selector: 'textarea', seen }],
      postControls: [{ selector: 'button', seen }],
    },
  ],
});

/** A composer with these buttons. */
function composerWith(...buttons: string[]): Composer {
  document.body.innerHTML = `<form><textarea></textarea>${buttons.join('')}</form>`;
  const [adapter] = adaptersOf([site]);
  const root = document.querySelector('form');
  if (!adapter || !root) throw new Error('There is no composer.');
  return { adapter, root };
}

const named = (name: string, kind: DraftKind = 'post') =>
  actOf(composerWith(`<button>${name}</button>`), kind, null);

afterEach(() => {
  document.body.innerHTML = '';
});

describe('what an author does with a draft', () => {
  it.each([
    ['Post', 'post'],
    ['Publish!', 'post'],
    ['Reply', 'reply'],
    ['Antworten', 'reply'],
    ['Comment', 'comment'],
    ['Send now', 'send'],
    ['Envoyer', 'send'],
    ['Save changes', 'save'],
    ['Update', 'save'],
    ['Guardar', 'save'],
    ['Schedule post', 'schedule'],
    ['Programar', 'schedule'],
  ])('is what the button says: %s', (name, act) => expect(named(name)).toBe(act));

  it('is what the button says also where the kind of draft would say another thing', () => {
    expect(named('Update', 'reply')).toBe('save');
  });

  it.each([
    ['bio', 'save'],
    ['message', 'send'],
    ['reply', 'reply'],
    ['comment', 'comment'],
    ['article', 'post'],
  ] as const)(
    'goes by the kind of draft, here %s, where the button says nothing that is known',
    (kind, act) => {
      expect(named('投稿する', kind)).toBe(act);
      expect(actOf(composerWith(), kind, null)).toBe(act);
    },
  );

  it('is what the name for screen readers says where a button shows a picture', () => {
    expect(actOf(composerWith('<button aria-label="Send now"><i></i></button>'), 'post', null)).toBe('send');
  });

  it('is what the pressed one of several buttons says', () => {
    const composer = composerWith('<button>Post</button>', '<button id="later">Schedule</button>');
    expect(actOf(composer, 'post', document.querySelector('#later'))).toBe('schedule');
    expect(actOf(composer, 'post', null)).toBe('post');
  });
});
