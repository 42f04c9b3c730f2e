import { afterEach, describe, expect, it, vi } from 'vitest';
import { words } from '../../lib/page/words';
import { browserText } from '../../lib/text';
import { page_late } from '../../public/_locales/en/messages.json';

/** A browser that speaks German until its extension is taken from it. */
function german() {
  let there = true;
  const getMessage = (id: string) => {
    if (!there) throw new Error('Extension context invalidated.');
    return { language_tag: 'de', card_close: 'Schließen', page_late: 'Zu spät.' }[id] ?? '';
  };
  vi.stubGlobal('chrome', { i18n: { getMessage } });
  vi.stubGlobal('browser', undefined);
  return () => {
    there = false;
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('the text of the browser', () => {
  it('is in the language that its messages are in', () => {
    german();
    expect(browserText()('card_close')).toBe('Schließen');
    expect(browserText().locale).toBe('de');
  });

  it('can still say what it asked for ahead, once the extension was updated under the page', () => {
    const update = german();
    const text = browserText(['card_close']);
    update();
    expect(text('card_close')).toBe('Schließen');
  });
});

describe('a browser that was just started and has no messages', () => {
  it('is asked again for a message that it did not have', () => {
    let asked = 0;
    const getMessage = (id: string) => {
      asked += 1;
      return asked > 2 ? ({ language_tag: 'de', card_close: 'Schließen' }[id] ?? '') : '';
    };
    vi.stubGlobal('chrome', { i18n: { getMessage } });
    const text = browserText();
    expect(() => text('card_close')).toThrow('card_close');
    expect(text('card_close')).toBe('Schließen');
  });
});

describe('what the page’s own scripts say', () => {
  it('is said in the language of the browser', () => {
    german();
    expect(words({ page_late })).toBe('Zu spät.');
  });

  it('is said in English once the browser answers no more', () => {
    german()();
    expect(words({ page_late })).toBe(page_late.message);
  });
});
