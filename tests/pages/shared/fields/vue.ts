import { createApp, h, shallowRef, vModelText, watch, withDirectives } from 'vue';
import { fieldIn, type MountField, onKey } from './field';

/** A field with Vue’s `v-model`: what a template compiles to. It takes nothing over while something is being composed. */
export const mountVueField: MountField = (place, kind, { text = '', attributes, onChange, onEnter } = {}) => {
  const model = shallowRef(text);
  watch(model, (now) => onChange?.(now));
  const app = createApp(() =>
    withDirectives(
      h(kind, {
        ...attributes,
        onKeydown: onKey(onEnter),
        'onUpdate:modelValue': (now: string) => {
          model.value = now;
        },
      }),
      [[vModelText, model.value]],
    ),
  );
  app.mount(place);
  return {
    element: fieldIn(place, kind),
    text: () => model.value,
    clear: () => {
      model.value = '';
    },
    destroy: () => app.unmount(),
  };
};
