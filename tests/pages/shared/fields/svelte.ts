import { flushSync, mount, unmount } from 'svelte';
import { fieldIn, type MountField, onKey } from './field';
import Field from './field.svelte';

/** A field with Svelte’s `bind:value`. */
export const mountSvelteField: MountField = (
  place,
  kind,
  { text = '', attributes = {}, onChange, onEnter } = {},
) => {
  const field = mount(Field, {
    target: place,
    props: {
      kind,
      initial: text,
      attributes,
      onText: (now: string) => onChange?.(now),
      onkeydown: onKey(onEnter),
    },
  });
  flushSync();
  return {
    element: fieldIn(place, kind),
    text: () => field.read(),
    clear: () => flushSync(() => field.clear()),
    destroy: () => void unmount(field),
  };
};
