import type { Editing, EditingOptions } from './editing';
import { setAttribute } from './element';
import { composers, exposeDraft, listenForPost, type Posted, publish, restored } from './site';

/** How a site joins an editor and the button that posts. */
export interface Composing {
  /** Unique on the page; sorts in document order. */
  readonly name: string;
  readonly kind?: Posted['kind'];
  readonly mount: (options: EditingOptions) => Editing;
  /** What the editor holds from the beginning: a restored draft. */
  readonly text?: string;
  readonly button: HTMLElement;
  /** The form that the site sends, where it acts on that and not on the button; its keys send it by an event of the site's own. */
  readonly form?: HTMLFormElement;
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
  const { name, kind = 'post', mount, text = '', button, form, chord, done, onChange } = options;
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
      if (form) form.dispatchEvent(new Event('submit', { cancelable: true }));
      else post();
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

  if (form) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      post();
    });
  } else listenForPost(button, post);
  return {
    ...editing,
    destroy: () => {
      forget();
      editing.destroy();
    },
  };
}

/** Shows the page's composers: `show` puts each before the last one, and answers with what takes it away. */
export function showEach(show: (name: string, text: string, index: number) => () => void): void {
  remakeable(
    (texts) => {
      const ends = composers
        .toReversed()
        .map((index) => show(`composer-${index}`, texts[index] ?? '', index));
      return () => {
        for (const end of ends) end();
      };
    },
    composers.map(() => restored),
  );
}

/** Shows composers holding these texts, and answers with what takes them away; they are made anew when a test asks for it. */
export function remakeable(show: (texts: readonly string[]) => () => void, texts: readonly string[]): void {
  let end = show(texts);
  window.remakeComposers = (now = window.draftTexts()) => {
    end();
    end = show(now);
  };
}
