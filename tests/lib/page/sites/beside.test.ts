import { afterEach, describe, expect, it } from 'vitest';
import { besideIn } from '../../../../lib/page/sites/beside';
import { composerAround, composerAt, composerPosted, editablesIn } from '../../../../lib/page/sites/composer';
import { adaptersOn, composerOf, show, the } from './shown';

/** Lemmy’s form of a post after a release that calls the field of its text something else, with more in it where a test says so. */
const lemmy = ({
  title = '<input id="post-title">',
  text = '<textarea class="text-box">Beer</textarea>',
  more = '',
} = {}) => show(`<form class="post-form">${title}${text}${more}<button type="submit">Create</button></form>`);

const submit = () => the('form.post-form > button');
/** What a press of the form’s button would publish. */
const published = (host = 'lemmy.world', control = submit()) => {
  const posted = composerPosted([control], adaptersOn(host));
  return posted && editablesIn(posted);
};

afterEach(() => show(''));

describe('a site of which one rung does not hold any more', () => {
  it('has the text read that stands beside a title, found by its shape, and says which it is', () => {
    lemmy();
    expect(published()).toEqual([the('.text-box')]);
    expect(besideIn(composerOf('#post-title', 'lemmy.world'))?.missing).toBe('text');
  });

  it('has the title read that stands beside a text', () => {
    lemmy({
      title: '<div class="title" contenteditable="true">Beer</div>',
      text: '<div class="markdown-textarea"><textarea>Come</textarea></div>',
    });
    expect(published()).toEqual([the('.title'), the('textarea')]);
    expect(besideIn(composerOf('textarea', 'lemmy.world'))?.missing).toBe('title');
  });

  it('has one composer, wherever in it its author is and however it is posted', () => {
    lemmy();
    const adapters = adaptersOn('lemmy.world');
    const found = [
      composerAt(the('.text-box'), adapters),
      composerAt(the('#post-title'), adapters),
      composerAround(the('form'), adapters),
      composerPosted([submit()], adapters),
    ];
    const at = found.map((composer) => [composer?.adapter.shape.id, composer?.root.className]);
    expect(at).toEqual(found.map(() => ['post', 'post-form']));
  });

  it('has the text read that stands in the same form as title and button, outside of what is around these', () => {
    show(`<form><header><textarea data-testid="twitter-article-title">A title</textarea><button type="button">Publish</button></header>
      <div><div class="body" contenteditable="true">Beer</div></div></form>`);
    expect(published('x.com', the('button'))).toEqual([the('textarea'), the('.body')]);
  });

  it('has the text read that lies in a shadow tree of a new name, once its author was in there', () => {
    show(
      '<r-form><faceplate-textarea-input></faceplate-textarea-input><new-editor></new-editor><r-post-form-submit-button></r-post-form-submit-button></r-form>',
    );
    the('faceplate-textarea-input').attachShadow({ mode: 'open' }).innerHTML =
      '<textarea id="innerTextArea"></textarea>';
    const tree = the('new-editor').attachShadow({ mode: 'open' });
    tree.innerHTML = '<div contenteditable="true">Beer</div>';
    const text = tree.firstElementChild as HTMLElement;
    const composer = composerAt(text, adaptersOn('www.reddit.com'));
    expect(composer?.adapter.site.id).toBe('reddit');
    expect(published('www.reddit.com', the('r-post-form-submit-button'))).toContain(text);
  });
});

describe('what stands in a composer beside its text', () => {
  const nothing = [] as const;

  it.each([
    ['a search', '<div role="search"><textarea></textarea></div>'],
    ['a search that only says so', '<textarea placeholder="Search GIFs"></textarea>'],
    ['a search by its role', '<div contenteditable="true" role="searchbox"></div>'],
    ['a list that is searched', '<textarea role="combobox"></textarea>'],
    ['a copy that an editor measures', '<textarea aria-hidden="true"></textarea>'],
    ['what cannot be written in', '<textarea readonly></textarea>'],
    ['what is not shown', '<div style="display: none"><textarea></textarea></div>'],
    [
      'an answer with a button of its own',
      '<div><textarea></textarea><button type="button">Reply</button></div>',
    ],
    [
      'a message with a button of its own',
      '<div><textarea></textarea><button type="button">Send</button></div>',
    ],
    ['a form of its own', '<form-around><dialog open><textarea></textarea></dialog></form-around>'],
  ])('is never taken for its text: %s', (_, more) => {
    lemmy({ text: '', more });
    expect(published()).toEqual(nothing);
    expect(besideIn(composerOf('#post-title', 'lemmy.world'))).toBeNull();
  });

  it('is no part of the draft as long as its own rungs hold', () => {
    lemmy({
      text: '<div class="markdown-textarea"><textarea>Come</textarea></div>',
      more: '<textarea class="tags">singing</textarea>',
    });
    expect(published()).toEqual([the('.markdown-textarea textarea')]);
    expect(besideIn(composerOf('#post-title', 'lemmy.world'))).toBeNull();
  });

  it('is another composer where another generation of the site has it whole', () => {
    lemmy({
      text: '',
      more: '<div class="comment-form"><textarea>An answer</textarea><button type="submit">Reply</button></div>',
    });
    expect(published()).toEqual(nothing);
    expect(composerOf('.comment-form textarea', 'lemmy.world').adapter.shape.id).toBe('comment');
  });

  it('is nothing that was missed where no rung has anything to hold to', () => {
    lemmy({ text: '' });
    expect(besideIn(composerOf('#post-title', 'lemmy.world'))).toBeNull();
  });
});
