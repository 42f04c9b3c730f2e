import { isModEnter } from '../shared/editing';
import { make } from '../shared/element';
import { mountLexical } from '../shared/lexical';
import { listenForPost } from '../shared/site';

/** Reddit's own shadow trees are open; `?shadow=closed` closes them, as any site may do at its next release. */
const mode = new URLSearchParams(location.search).get('shadow') === 'closed' ? 'closed' : 'open';

/** A text field of Reddit's component library: the control itself lies in its shadow tree. */
export class FaceplateTextarea extends HTMLElement {
  readonly #field = make('textarea', { id: 'innerTextArea', rows: '2' }) as HTMLTextAreaElement;

  constructor() {
    super();
    const style = make(
      'style',
      {},
      'textarea { width: 100%; min-height: 3rem; box-sizing: border-box; font: inherit }',
    );
    this.attachShadow({ mode }).append(style, make('label', { class: 'label-container' }, this.#field));
    this.#field.addEventListener('input', () => {
      this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    });
  }

  connectedCallback(): void {
    this.#field.setAttribute('aria-label', this.getAttribute('label') ?? '');
  }

  get value(): string {
    return this.#field.value;
  }

  set value(text: string) {
    this.#field.value = text;
  }
}

/**
 * The composer of posts and comments. In rich text it is a Lexical editor, its child in the page's own tree; in markdown a
 * field in its shadow tree, whose control is in one of its own.
 */
export class ShredditComposer extends HTMLElement {
  #text: () => string = () => '';
  #fill: (text: string) => void = () => undefined;
  #built = false;
  submit: () => void = () => undefined;

  connectedCallback(): void {
    if (this.#built) return;
    this.#built = true;
    const tree = this.attachShadow({ mode });
    const isMarkdown = this.hasAttribute('markdown');
    tree.append(
      make(
        'div',
        { class: 'toolbar' },
        make('button', { type: 'button' }, isMarkdown ? 'Rich text' : 'Markdown'),
      ),
    );
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && isModEnter(event)) this.submit();
    });
    if (isMarkdown) this.#showMarkdown(tree);
    else this.#showRichText(tree);
  }

  get text(): string {
    return this.#text();
  }

  set text(text: string) {
    this.#fill(text);
  }

  #showMarkdown(tree: ShadowRoot): void {
    const field = new FaceplateTextarea();
    field.setAttribute('label', 'Body text');
    field.setAttribute('name', 'body');
    tree.append(field, make('slot', { name: 'submit-button' }));
    this.#text = () => field.value;
    this.#fill = (text) => {
      field.value = text;
    };
    field.value = this.getAttribute('text') ?? '';
  }

  #showRichText(tree: ShadowRoot): void {
    tree.append(make('slot', { name: 'rte' }), make('slot', { name: 'submit-button' }));
    const place = make('div', { slot: 'rte' });
    this.append(place);
    const editing = mountLexical(place, {
      text: this.getAttribute('text') ?? '',
      paragraphs: true,
      attributes: { name: 'body', 'aria-label': 'Post body text field' },
      onEnter: isModEnter,
    });
    this.#text = editing.text;
    this.#fill = editing.clear;
  }
}

/** The button of a post: a host in the form, and the button itself in its shadow tree. */
export class PostSubmitButton extends HTMLElement {
  submit: () => void = () => undefined;

  constructor() {
    super();
    const button = make('button', { id: 'inner-post-submit-button', type: 'button' }, 'Post');
    this.attachShadow({ mode }).append(button);
    listenForPost(button, () => this.submit());
  }
}

customElements.define('faceplate-textarea-input', FaceplateTextarea);
customElements.define('shreddit-composer', ShredditComposer);
customElements.define('r-post-form-submit-button', PostSubmitButton);
