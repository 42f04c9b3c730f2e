import { type ComponentChild, createElement, render } from 'preact';
import { useState } from 'preact/hooks';
import { fieldIn, type MountField, onKey } from './field';

/** A field that Preact controls: it listens to the browser’s own events and renders a moment later. */
export const mountPreactField: MountField = (
  place,
  kind,
  { text = '', attributes, onChange, onEnter } = {},
) => {
  let state = text;
  let set: (next: string) => void = () => undefined;

  function Field(): ComponentChild {
    const [value, setValue] = useState(state);
    set = (next) => {
      state = next;
      setValue(next);
      onChange?.(next);
    };
    return createElement(kind, {
      ...attributes,
      value,
      onInput: (event: InputEvent) => set((event.currentTarget as HTMLInputElement).value),
      onKeyDown: onKey(onEnter),
    });
  }

  render(createElement(Field, null), place);
  return {
    element: fieldIn(place, kind),
    text: () => state,
    clear: () => set(''),
    destroy: () => render(null, place),
  };
};
