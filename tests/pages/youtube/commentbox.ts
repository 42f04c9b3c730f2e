import { html, PolymerElement } from '@polymer/polymer';
import { isModEnter } from '../shared/editing';
import { listenForPost } from '../shared/site';

/** YouTube's elements are Polymer's with their template in the light tree, as its shim for old browsers left them. */
class LightElement extends PolymerElement {
  override _attachDom(dom: DocumentFragment | null): ShadowRoot | null {
    if (dom) this.append(dom);
    return null;
  }
}

/**
 * The box of comments, replies and community posts: a plain contenteditable whose text the element takes over at each input,
 * and buttons whose ids stand once in each box on the page.
 */
export class CommentBox extends LightElement {
  static get is(): string {
    return 'ytd-commentbox';
  }

  static get properties(): object {
    return {
      text: { type: String, value: '' },
      label: { type: String, value: 'Add a comment...' },
      submitLabel: { type: String, value: 'Comment' },
      isReply: { type: Boolean, reflectToAttribute: true, value: false },
      disabled: { type: String, computed: 'isEmpty(text)' },
    };
  }

  static get template(): HTMLTemplateElement {
    return html`<div id="thumbnail-input-row" class="row">
        <div id="author-thumbnail" class="avatar"></div>
        <div id="main" class="grow">
          <div id="creation-box">
            <div id="input-container">
              <yt-formatted-string id="contenteditable-textarea">
                <div id="contenteditable-root" class="box" contenteditable="true" dir="auto" role="textbox"
                  aria-label$="[[label]]" on-input="onInput" on-keydown="onKeydown"></div>
              </yt-formatted-string>
            </div>
          </div>
          <div id="footer" class="bar">
            <div id="buttons" class="bar">
              <ytd-button-renderer id="cancel-button"><button type="button" on-click="clear">Cancel</button></ytd-button-renderer>
              <ytd-button-renderer id="submit-button"><button type="button" class="post" aria-label$="[[submitLabel]]"
                aria-disabled$="[[disabled]]">[[submitLabel]]</button></ytd-button-renderer>
            </div>
          </div>
        </div>
      </div>`;
  }

  declare text: string;
  declare label: string;
  declare submitLabel: string;
  declare isReply: boolean;
  /** What stands in the box once it is on the page. */
  initial = '';
  post: (text: string) => void = () => undefined;

  override ready(): void {
    super.ready();
    this.fill(this.initial);
    const button = this.querySelector<HTMLElement>('#submit-button button');
    if (button) listenForPost(button, () => this.submit());
  }

  private get editable(): HTMLElement | null {
    return this.querySelector('#contenteditable-root');
  }

  private fill(text: string): void {
    if (this.editable) this.editable.textContent = text;
    this.text = text;
  }

  clear(): void {
    this.fill('');
  }

  isEmpty(text: string): string {
    return text.trim() === '' ? 'true' : 'false';
  }

  onInput(): void {
    this.text = this.editable?.innerText.replace(/\n$/, '') ?? '';
  }

  onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !isModEnter(event)) return;
    event.preventDefault();
    this.submit();
  }

  private submit(): void {
    if (this.text.trim() === '') return;
    this.post(this.text);
    this.clear();
  }
}

customElements.define(CommentBox.is, CommentBox);
