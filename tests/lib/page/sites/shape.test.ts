import { beforeEach, describe, expect, it } from 'vitest';
import { adaptersOf } from '../../../../lib/page/sites/adapter';
import { byShape } from '../../../../lib/page/sites/by-shape';
import { composerAround, composerAt, composerPosted, editablesIn } from '../../../../lib/page/sites/composer';

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

  it.each([true, false])('is posted by its own button, whether somebody wrote in it (%s)', (isWritten) => {
    const adapters = shapes();
    const field = fieldIn(part('some-editor'));
    if (isWritten) composerAt(field, adapters);
    const posted = composerPosted([part('.compose button')], adapters);
    expect(posted && editablesIn(posted)).toEqual([field]);
  });
});

describe('a compose box on a page that nobody knows, with its button in a shadow tree of its own', () => {
  const buttonIn = (host: Element) => {
    const button = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('button'));
    button.textContent = 'Post';
    return button;
  };

  it.each(['post-button', 'div'])(
    'is found where the author writes, be nothing else done there (<%s>)',
    (host) => {
      part('.compose').innerHTML =
        `<p><textarea></textarea></p><footer><${host} class="host"></${host}></footer>`;
      buttonIn(part('.host'));
      expect(composerAt(part('textarea'), shapes())?.root).toBe(part('.compose'));
    },
  );

  it('is found where the button came after its author did, with the keys that post', () => {
    const adapters = shapes();
    part('main').innerHTML = '<section class="compose"><textarea></textarea></section>';
    expect(composerAt(part('textarea'), adapters)).toBeNull();
    buttonIn(part('.compose').appendChild(document.createElement('post-button')));
    expect(composerAround(part('textarea'), adapters)?.root).toBe(part('.compose'));
  });

  it('is found where that lies in one more', () => {
    part('.compose').innerHTML = '<textarea></textarea><tool-bar></tool-bar>';
    const bar = part('tool-bar').attachShadow({ mode: 'open' });
    buttonIn(bar.appendChild(document.createElement('post-button')));
    expect(composerAt(part('textarea'), shapes())?.root).toBe(part('.compose'));
  });

  it('is looked for nearby alone: a page can have any number of such trees', () => {
    const many = document.createElement('main');
    many.innerHTML = `<p><textarea></textarea></p>${'<i></i>'.repeat(5_000)}<post-button></post-button>`;
    document.body.append(many);
    const tree = part('post-button').attachShadow({ mode: 'open' });
    let looked = 0;
    Object.defineProperty(part('post-button'), 'shadowRoot', {
      get: () => {
        looked++;
        return tree;
      },
    });
    expect(composerAt(many.querySelector('textarea') as HTMLElement, shapes())).toBeNull();
    expect(looked).toBe(0);
  });

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
