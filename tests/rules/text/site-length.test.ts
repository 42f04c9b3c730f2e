import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthIn } from '../../../rules/text/site-length';

describe('the length of a text as its site counts it', () => {
  it.each([
    ['units', 'naïve 👍🏽', 10],
    ['graphemes', 'naïve 👍🏽', 7],
    ['graphemes', 'e\u0301 👩‍👩‍👧 🏳️‍🌈', 5],
    // The rules that X publishes with twitter-text, version 3 of its configuration.
    ['weighted', 'naïve 👍🏽', 8],
    ['weighted', '日本語', 6],
    ['weighted', '👩‍👩‍👧🇩🇪1️⃣', 6],
    ['weighted', '© 2026 “Grace” – 1', 18],
    ['weighted', 'Read https://grace.example/a/very/long/way/to/go now', 32],
    ['weighted', 'grace.example', 23],
    ['weighted', 'e\u0301', 1],
    ['mastodon', 'Read https://grace.example/a/very/long/way/to/go now', 32],
    ['mastodon', 'Hi @pat@mastodon.example and @lee', 16],
    ['mastodon', '👩‍👩‍👧', 1],
    ['mastodon-form', '👩‍👩‍👧', 8],
    ['mastodon-form', 'https://a.example', 23],
  ] as const)('by %s, %j has %i', (counting, text, length) => {
    expect(lengthIn(counting, text)).toBe(length);
  });

  it('never falls as more is written behind it, but for what joins into one', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(lengthIn('weighted', `${text} x`)).toBeGreaterThan(lengthIn('weighted', text));
        expect(lengthIn('mastodon-form', `${text} x`)).toBeGreaterThan(lengthIn('units', text));
      }),
    );
  });
});
