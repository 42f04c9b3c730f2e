/** An editor on the page with the model that the site reads: what all editor packages have in common. */
export interface Editing {
  readonly element: HTMLElement;
  /** The text in the model. */
  readonly text: () => string;
  readonly clear: () => void;
  readonly destroy: () => void;
}

/** What a site asks of its editor. */
export interface EditingOptions {
  readonly text?: string;
  /** Pasted bold type, links and lists stay what they are. */
  readonly rich?: boolean;
  /** Attributes of the editable element: its role, its label, its placeholder. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onChange?: (text: string) => void;
  /** Enter was pressed, with its modifiers; true when it posted. */
  readonly onEnter?: (event: KeyboardEvent) => boolean;
}

/** Enter with Ctrl or Cmd. */
export function isModEnter(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey;
}

/** Enter without Shift: where Enter posts, Shift makes it a new line. */
export function isPlainEnter(event: KeyboardEvent): boolean {
  return !event.shiftKey;
}
