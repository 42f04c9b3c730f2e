import { beforeEach, describe, expect, it } from 'vitest';
import { adaptersOf } from '../../../../lib/page/sites/adapter';
import { byShape } from '../../../../lib/page/sites/by-shape';
import { composerAt, composerPosted, editablesIn } from '../../../../lib/page/sites/composer';

const shapes = () => adaptersOf([byShape], true);
const part = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;

/** Puts a text field into a shadow tree, two deep where `inner` names a second host. */
function fieldIn(host: HTMLElement, inner?: string): HTMLTextAreaElement {
  const tree = host.attachShadow({ mode: 'open' });
  const deeper = inner === undefined ? null : tree.appendChild(document.createElement(inner));
  return (deeper?.attachShadow({ mode: 'open' }) ?? tree).appendChild(document.createElement('textarea'));
}

beforeEach(() => {
  document.body.innerHTML =
    '<main><section class="compose"><some-editor></some-editor><button>Post</button></section><p><button>Post</button></p></main>';
});

describe('a compose box on a page that nobody knows, with its field in a shadow tree and its button outside', () => {
  it.each([undefined, 'inner-field'])(
    'is found where the author writes, and its text is read (%s)',
    (inner) => {
      const field = fieldIn(part('some-editor'), inner);
      const composer = composerAt(field, shapes());
      expect(composer?.root).toBe(part('.compose'));
      expect(composer && editablesIn(composer)).toEqual([field]);
    },
  );

  it('is posted by its own button, once somebody wrote in it', () => {
    const adapters = shapes();
    const field = fieldIn(part('some-editor'));
    composerAt(field, adapters);
    const posted = composerPosted([part('.compose button')], adapters);
    expect(posted && editablesIn(posted)).toEqual([field]);
  });
});

describe('a compose box on a page that nobody knows, with its button in a shadow tree of its own', () => {
  it('is posted by it, be it pressed before anything else there', () => {
    part('.compose').innerHTML = '<div contenteditable="true">Beer</div><post-button></post-button>';
    const tree = part('post-button').attachShadow({ mode: 'open' });
    const button = tree.appendChild(document.createElement('button'));
    button.textContent = 'Post';
    const posted = composerPosted([button, tree, part('post-button')], shapes());
    expect(posted?.control).toBe(button);
    expect(posted && editablesIn(posted)).toEqual([part('[contenteditable]')]);
  });
});
