import { decode, encode } from 'jose/base64url';
import { limits } from './limits';
import { accepted, type Outcome, refused } from './outcome';

/** The SHA-256 of bytes in base64url. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  return encode(new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))));
}

/** The bytes that base64url stands for, or null where it is none. */
export function decoded(text: string): Uint8Array | null {
  try {
    return decode(text);
  } catch {
    return null;
  }
}

/** The JSON that bytes hold, or null where they are not JSON in UTF-8. Of two equal keys the last counts, as everywhere. */
export function jsonOf(bytes: Uint8Array): { readonly data: unknown } | null {
  try {
    return { data: JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) };
  } catch {
    return null;
  }
}

/** Whether data is neither too deep nor too much to be looked at; it is walked without recursion. */
export function bounded(data: unknown): Outcome<null> {
  let entries = 0;
  const open: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    entries += 1;
    if (entries > limits.entries) return refused('parse', 'trust_many_entries', { most: limits.entries });
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= limits.depth) return refused('parse', 'trust_too_deep', { most: limits.depth });
    for (const inner of Object.values(value)) open.push({ value: inner, depth: depth + 1 });
  }
  return accepted(null);
}
