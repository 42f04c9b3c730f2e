/** How often each of these was found, those that never were among them; what is none of them counts for nothing. */
export function tally<K extends string>(all: readonly K[], found: readonly string[]): Record<K, number> {
  const counts = Object.fromEntries(all.map((one) => [one, 0])) as Record<K, number>;
  for (const one of found) if (Object.hasOwn(counts, one)) counts[one as K] += 1;
  return counts;
}
