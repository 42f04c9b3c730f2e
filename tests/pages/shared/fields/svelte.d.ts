declare module '*.svelte' {
  import type { Component } from 'svelte';

  interface FieldProps extends Record<string, unknown> {
    readonly kind: 'textarea' | 'input';
    readonly initial: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly onText: (text: string) => void;
    readonly onkeydown: (event: KeyboardEvent) => void;
  }
  const Field: Component<FieldProps, { read: () => string; clear: () => void }>;
  // biome-ignore lint/style/noDefaultExport: it is what Svelte's compiler makes
  export default Field;
}
