import type { Draft } from '../../rules/draft';
import type { Span, UnsaidFinding } from '../../rules/finding';

/**
 * The findings without those that lie within one of the identity's own names: “Holy Spirits Brewing” is a name, not talk of
 * spirits. What an admin locked stays, and so does what may not go out at all.
 */
export function withoutOwnNames(
  findings: readonly UnsaidFinding[],
  { parts }: Draft,
  names: readonly string[],
): readonly UnsaidFinding[] {
  if (names.length === 0 || findings.length === 0) return findings;
  const spans = parts.map((part) => names.flatMap((name) => placesOf(name, part)));
  return findings.filter(
    ({ part, start, end, level, layer }) =>
      level === 'block' ||
      layer === 'admin-lock' ||
      end === start ||
      !spans[part]?.some((name) => name.start <= start && end <= name.end),
  );
}

/** Where a name stands as words of its own, in any case. */
function placesOf(name: string, text: string): Span[] {
  const escaped = name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (escaped === '') return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
