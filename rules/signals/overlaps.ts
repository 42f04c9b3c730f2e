import type { Span } from '../finding';

/** The hits in the order given, without those that overlap an earlier one, sorted by start; linear in their lengths. */
export function withoutOverlaps<T extends Span>(hits: readonly T[]): T[] {
  const taken = new Set<number>();
  const kept: T[] = [];
  for (const hit of hits) {
    if (taken.has(hit.start) || taken.has(hit.end - 1)) continue;
    let free = true;
    for (let index = hit.start; free && index < hit.end; index++) free = !taken.has(index);
    if (!free) continue;
    for (let index = hit.start; index < hit.end; index++) taken.add(index);
    kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}
