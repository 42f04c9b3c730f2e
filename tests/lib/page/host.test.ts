import { afterEach, describe, expect, it, vi } from 'vitest';
import { addressHere } from '../../../lib/page/host';

/** As in a frame with this address, whose relative addresses are read as on `base` and whose origin is `origin`. */
function at(href: string, base: string, origin: string): void {
  vi.stubGlobal('location', { href });
  vi.stubGlobal('origin', origin);
  vi.spyOn(document, 'baseURI', 'get').mockReturnValue(base);
}

describe('the address of the page that a draft is written on', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('is the page’s own, whatever it says of relative addresses', () => {
    at('https://x.com/home', 'https://cdn.example/', 'https://x.com');
    expect(addressHere()).toBe('https://x.com/home');
  });

  it('is that of the page that made it in a window without one', () => {
    at('about:blank', 'https://x.com/home', 'https://x.com');
    expect(addressHere()).toBe('https://x.com/home');
  });

  it('is the site’s first page where nothing more is known', () => {
    at('about:srcdoc', 'about:blank', 'https://x.com');
    expect(addressHere()).toBe('https://x.com/');
  });

  it('is none that anybody could go back to in a frame that belongs to nobody', () => {
    at('about:srcdoc', 'about:blank', 'null');
    expect(addressHere()).toBe('about:srcdoc');
  });
});
