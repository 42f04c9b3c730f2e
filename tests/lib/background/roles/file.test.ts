import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { openFile } from '../../../../lib/background/roles/file';
import { handOver } from '../../../../lib/background/roles/hand-over';
import { identities } from '../../../../lib/background/storage';
import { isSignedFile, largestHandOver } from '../../../../lib/roles';
import { noon } from '../ledger/device';
import { sams, samsProfile, signed } from './device';
import { frozen } from './frozen';

beforeEach(samsProfile);

describe('a hand-over file', () => {
  it('opens as it was made', async () => {
    const { file, content, words } = await handOver('grace', noon);
    expect(await openFile(file)).toMatchObject({ content, words });
    expect(content.identity).toEqual(sams);
    expect(isSignedFile(file)).toBe(true);
    expect(isSignedFile(JSON.stringify({ demarc: 'export' }))).toBe(false);
  });

  it('says what was in it, whatever its words are', async () => {
    const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(texts, texts, async (name, text) => {
        const given = { ...sams, name, templates: [{ id: 't', name, text }] };
        await identities.set([given]);
        const { file } = await handOver('grace', noon);
        expect((await openFile(file)).content.identity).toEqual(given);
      }),
      { numRuns: 30 },
    );
  });

  it('is refused once any byte of it is another', async () => {
    const { file } = await handOver('grace', noon);
    const bytes = new TextEncoder().encode(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const other = bytes.with(at, ((bytes[at] ?? 0) + by) % 256);
        await expect(openFile(new TextDecoder().decode(other))).rejects.toThrow(
          /Ask for it to be sent again/,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is refused wherever it was cut off', async () => {
    const { file } = await handOver('grace', noon);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), async (length) => {
        await expect(openFile(file.slice(0, length))).rejects.toThrow(/it was cut off on its way/);
      }),
      { numRuns: 100 },
    );
  });

  it('that speaks for somebody else than its key is refused', async () => {
    const { file } = await handOver('grace', noon);
    await samsProfile();
    const { file: others } = await handOver('grace', noon);
    const mixed = { ...JSON.parse(file), key: JSON.parse(others).key };
    await expect(openFile(JSON.stringify(mixed))).rejects.toThrow(/changed since it was signed/);
  });

  it('of a newer Demarc, of another kind, or with something unknown in it is refused in words', async () => {
    const { content } = await handOver('grace', noon);
    await expect(openFile(await signed({ ...content, format: 2, more: 1 }))).rejects.toThrow(
      /newer Demarc wrote/,
    );
    await expect(openFile(await signed(content, 'demarc-pack'))).rejects.toThrow(
      /no hand-over file: a rule pack/,
    );
    await expect(openFile(await signed({ ...content, more: 1 }))).rejects.toThrow(/more/);
    await expect(openFile(await signed(null))).rejects.toThrow(/does not read as it should/);
  });

  it('that is too large, or no file of Demarc’s, is refused in words', async () => {
    await expect(openFile('x'.repeat(6_000_000))).rejects.toThrow(/at most [\d,.]+ bytes/);
    await expect(openFile('Dear reader')).rejects.toThrow(/no hand-over file/);
    expect(largestHandOver).toBeLessThan(6_000_000);
  });

  it('is not made with an own rule that nobody could read', async () => {
    await identities.set([{ ...sams, rules: [{ id: 'broken', say: 'Hm.' }] }]);
    await expect(handOver('grace', noon)).rejects.toThrow(
      /^Drafts of Grace Ministry could not be checked .* own rule cannot be read/,
    );
  });

  it('of the first version is still read', async () => {
    const { content, words } = await openFile(frozen.file);
    expect(words).toBe(frozen.words);
    expect(content).toMatchObject(frozen.says);
  });
});
