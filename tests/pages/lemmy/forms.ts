import { Component, type InfernoNode, type VNode } from 'inferno';
import { createElement } from 'inferno-create-element';
import { exposeDraft, publish } from '../shared/site';

interface FormProps {
  readonly name: string;
  readonly text: string;
}

interface MarkdownProps {
  readonly content: string;
  /** Around a comment it is the form; in a post's form it is a part of it. */
  readonly tag: 'form' | 'div';
  readonly onContent: (content: string) => void;
  readonly onSubmit: () => void;
  /** The button of a comment's form. */
  readonly label?: string;
}

const value = (event: { target: EventTarget | null }): string =>
  (event.target as HTMLInputElement | HTMLTextAreaElement).value;

/** Lemmy's text box, whose state Inferno holds: Ctrl and Enter submit it straight from the key. */
function MarkdownTextArea({ content, tag, onContent, onSubmit, label }: MarkdownProps): VNode {
  return createElement(
    tag,
    {
      className: 'markdown-textarea',
      onSubmit: (event: Event) => {
        event.preventDefault();
        onSubmit();
      },
    },
    createElement('textarea', {
      className: 'form-control',
      value: content,
      onInput: (event: InputEvent) => onContent(value(event)),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter' && event.ctrlKey) onSubmit();
      },
    }),
    label &&
      createElement('button', { type: 'submit', className: 'post', disabled: content.trim() === '' }, label),
  );
}

/** The form of a post: a title, a link and a text. */
export class PostForm extends Component<FormProps, { title: string; content: string }> {
  override state = { title: '', content: this.props?.text ?? '' };
  #forget: (() => void) | undefined;

  override componentDidMount(): void {
    this.#forget = exposeDraft(this.props.name, () => this.#texts().join('\n\n'));
  }

  override componentWillUnmount(): void {
    this.#forget?.();
  }

  #texts(): string[] {
    return [this.state.title, this.state.content].filter((text) => text.trim() !== '');
  }

  readonly #submit = (): void => {
    if (this.#texts().length === 0) return;
    publish(this.#texts());
    this.setState({ title: '', content: '' });
  };

  override render(): InfernoNode {
    const { title, content } = this.state;
    return createElement(
      'form',
      {
        className: 'post-form',
        onSubmit: (event: Event) => {
          event.preventDefault();
          this.#submit();
        },
      },
      createElement('input', {
        id: 'post-title',
        placeholder: 'Title',
        value: title,
        onInput: (event: InputEvent) => this.setState({ title: value(event) }),
      }),
      createElement('input', { id: 'post-url', type: 'url', placeholder: 'URL' }),
      createElement(MarkdownTextArea, {
        tag: 'div',
        content,
        onContent: (now: string) => this.setState({ content: now }),
        onSubmit: this.#submit,
      }),
      createElement('button', { type: 'submit', className: 'post' }, 'Create'),
    );
  }
}

/** The form of a comment, which answers the post above it. */
export class CommentForm extends Component<FormProps, { content: string }> {
  override state = { content: this.props?.text ?? '' };
  #forget: (() => void) | undefined;

  override componentDidMount(): void {
    this.#forget = exposeDraft(this.props.name, () => this.state.content);
  }

  override componentWillUnmount(): void {
    this.#forget?.();
  }

  readonly #submit = (): void => {
    const { content } = this.state;
    if (content.trim() === '') return;
    publish([content], 'reply');
    this.setState({ content: '' });
  };

  override render(): InfernoNode {
    return createElement(
      'div',
      { className: 'comment-form' },
      createElement(MarkdownTextArea, {
        tag: 'form',
        label: 'Post',
        content: this.state.content,
        onContent: (content: string) => this.setState({ content }),
        onSubmit: this.#submit,
      }),
    );
  }
}
