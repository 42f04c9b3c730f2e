import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pack_ministry as german } from '../../public/_locales/de/messages.json';
import { pack_ministry as english } from '../../public/_locales/en/messages.json';

/** A browser in this language that has no messages, and the extension's own files. */
function speechless(language: string): string[] {
  const asked: string[] = [];
  Object.assign(fakeBrowser, { i18n: { getMessage: () => '', getUILanguage: () => language } });
  vi.stubGlobal('chrome', fakeBrowser);
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return readFile(`public${path}`).then(
      (file) => new Response(file),
      () => new Response(null, { status: 404 }),
    );
  });
  return asked;
}

describe('a browser that has no messages for us', () => {
  beforeEach(() => vi.resetModules());

  it('has them read from our own files, in its language', async () => {
    const asked = speechless('de-AT');
    const { readyText } = await import('../../lib/own-messages');
    const text = await readyText();
    expect(text.locale).toBe('de');
    expect(text('pack_ministry')).toBe(german.message);
    expect(asked).toEqual(['/_locales/de_AT/messages.json', '/_locales/de/messages.json']);
  });

  it('speaks English where we do not speak its language', async () => {
    speechless('ja');
    const { readyText } = await import('../../lib/own-messages');
    expect((await readyText()).locale).toBe('en');
  });

  it('has its drafts checked: the background says what breaks a rule, not that nothing was checked', async () => {
    speechless('en-US');
    const { ensureMessages } = await import('../../lib/own-messages');
    const { text } = await import('../../lib/background/words');
    expect(() => text()('pack_ministry')).toThrow('pack_ministry');
    await ensureMessages();
    expect(text()('pack_ministry')).toBe(english.message);
  });
});

describe('a browser that has messages', () => {
  it('is believed, and no file of ours is read', async () => {
    vi.resetModules();
    const asked = speechless('de');
    Object.assign(fakeBrowser.i18n, { getMessage: (id: string) => ({ language_tag: 'fr' })[id] ?? '' });
    const { readyText } = await import('../../lib/own-messages');
    expect((await readyText()).locale).toBe('fr');
    expect(asked).toEqual([]);
  });
});
