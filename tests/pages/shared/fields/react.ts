import { type ChangeEvent, createElement, type KeyboardEvent, type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { fieldIn, type MountField, onKey } from './field';

/** A field that React controls: what it shows is always React’s state. */
export const mountReactField: MountField = (
  place,
  kind,
  { text = '', attributes, onChange, onEnter } = {},
) => {
  const root = createRoot(place);
  let state = text;
  let set: (next: string) => void = () => undefined;

  function Field(): ReactNode {
    const [value, setValue] = useState(state);
    set = (next) => {
      state = next;
      setValue(next);
      onChange?.(next);
    };
    return createElement(kind, {
      ...attributes,
      value,
      onChange: (event: ChangeEvent<HTMLInputElement>) => set(event.target.value),
      onKeyDown: (event: KeyboardEvent) => onKey(onEnter)(event.nativeEvent),
    });
  }

  flushSync(() => root.render(createElement(Field)));
  return {
    element: fieldIn(place, kind),
    text: () => state,
    clear: () => set(''),
    destroy: () => root.unmount(),
  };
};
