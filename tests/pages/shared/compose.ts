import type { Editing, EditingOptions } from './editing';
import { setAttribute } from './element';
import { exposeDraft, listenForPost, type Posted, publish } from './site';

/** How a site joins an editor and the button that posts. */
export interface Composing {
  /** Unique on the page; sorts in document order. */
  readonly name: string;
  readonly kind?: Posted['kind'];
  readonly mount: (options: EditingOptions) => Editing;
  /** What the editor holds from the beginning: a restored draft. */
  readonly text?: string;
  readonly button: HTMLElement;
  /** How the site says that there is nothing to post yet: its model decides, not the page. */
  readonly disabledBy?: 'disabled' | 'aria-disabled';
  /** Whether Enter with these modifiers posts. */
  readonly chord?: (event: KeyboardEvent) => boolean;
  readonly onChange?: (text: string) => void;
  /** After it posted; without it the composer is emptied for the next. */
  readonly done?: () => void;
}

/** A composer as sites build them: one editor, one button, and a model between them. */
export function compose(options: Composing): Editing {
  const { name, kind = 'post', mount, text = '', button, chord, done, onChange } = options;
  const follow = (now: string): void => {
    const empty = now.trim() === '';
    if (options.disabledBy === 'disabled') setAttribute(button, 'disabled', empty);
    if (options.disabledBy === 'aria-disabled') setAttribute(button, 'aria-disabled', empty && 'true');
    onChange?.(now);
  };
  const editing = mount({
    text,
    onChange: follow,
    onEnter: (event) => {
      if (!chord?.(event)) return false;
      post();
      return true;
    },
  });
  follow(text);
  const forget = exposeDraft(name, editing.text);

  function post(): void {
    const now = editing.text();
    if (now.trim() === '' || button.matches(':disabled, [aria-disabled="true"]')) return;
    publish([now], kind);
    if (done) {
      forget();
      done();
    } else editing.clear();
  }

  listenForPost(button, post);
  return {
    ...editing,
    destroy: () => {
      forget();
      editing.destroy();
    },
  };
}

/** Shows composers holding these texts, and answers with what takes them away; they are made anew when a test asks for it. */
export function remakeable(show: (texts: readonly string[]) => () => void, texts: readonly string[]): void {
  let end = show(texts);
  window.remakeComposers = (now = window.draftTexts()) => {
    end();
    end = show(now);
  };
}
