/** Colours offered for an identity: far enough apart to be told at a glance, all with 4.5:1 under white. */
export const palette: readonly { name: string; value: string }[] = [
  { name: 'Violet', value: '#6d28d9' },
  { name: 'Blue', value: '#1d4ed8' },
  { name: 'Teal', value: '#0f766e' },
  { name: 'Green', value: '#3f6212' },
  { name: 'Amber', value: '#92400e' },
  { name: 'Red', value: '#b91c1c' },
  { name: 'Pink', value: '#be185d' },
  { name: 'Slate', value: '#475569' },
];

/** The kinds of identity, in the words that the popup says them in. */
export const kinds = [
  { value: 'personal', name: 'Personal', hint: 'Your own voice.' },
  { value: 'business', name: 'Business', hint: 'A company’s or organisation’s voice.' },
  { value: 'role', name: 'Role', hint: 'A shared account that you operate for now.' },
] as const;

/** Up to two letters that stand for a name: `Grace Ministry` is `GM`. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
}
