import type { MessageId } from '../../lib/text';

/** Colours offered for an identity: far enough apart to be told at a glance, all with 4.5:1 under white. */
export const palette: readonly { name: MessageId; value: string }[] = [
  { name: 'colour_violet', value: '#6d28d9' },
  { name: 'colour_blue', value: '#1d4ed8' },
  { name: 'colour_teal', value: '#0f766e' },
  { name: 'colour_green', value: '#3f6212' },
  { name: 'colour_amber', value: '#92400e' },
  { name: 'colour_red', value: '#b91c1c' },
  { name: 'colour_pink', value: '#be185d' },
  { name: 'colour_slate', value: '#475569' },
];

/** The kinds of identity, and what they are called. */
export const kinds = [
  { value: 'personal', name: 'kind_personal', hint: 'kind_personal_hint' },
  { value: 'business', name: 'kind_business', hint: 'kind_business_hint' },
  { value: 'role', name: 'kind_role', hint: 'kind_role_hint' },
] as const satisfies readonly { value: string; name: MessageId; hint: MessageId }[];

/** Up to two letters that stand for a name: `Grace Ministry` is `GM`. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
}
