import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountIn, hostIn } from '../../lib/accounts';

describe('the account in what somebody typed', () => {
  it.each([
    ['site.example/GraceMinistry', 'site.example', 'graceministry'],
    ['https://site.example/graceministry?lang=en#top', 'site.example', 'graceministry'],
    ['HTTPS://Site.Example/graceministry', 'site.example', 'graceministry'],
    ['  https://mastodon.example/@grace  ', 'mastodon.example', 'grace'],
    ['@grace@mastodon.example', 'mastodon.example', 'grace'],
    ['grace@mastodon.example', 'mastodon.example', 'grace'],
    ['https://site.example/profile/grace.example', 'site.example', 'grace.example'],
    ['https://www.linkedin.com/in/pat-miller', 'linkedin.com', 'pat-miller'],
    ['linkedin.com/company/Grace%20Ministry', 'linkedin.com', 'grace ministry'],
    ['https://www.reddit.com/user/graceministry', 'reddit.com', 'graceministry'],
    ['https://site.example/100%25%zz', 'site.example', '100%25%zz'],
    ['site.example/grace/status/12345', 'site.example', 'grace'],
  ])('%s', (typed, host, handle) => {
    expect(accountIn(typed)).toEqual({ host, handle });
  });

  it.each([
    '',
    'grace',
    '@grace',
    'site.example',
    'https://site.example/',
    'localhost/grace',
    'two words/here',
  ])('is missing in “%s”', (typed) => {
    expect(accountIn(typed)).toBeNull();
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (typed) => accountIn(typed) === null || hostIn(typed) !== null));
  });
});

describe('the host in what somebody typed', () => {
  it.each([
    'mastodon.example',
    'https://mastodon.example/@me',
    '@me@mastodon.example',
    ' Mastodon.Example/about ',
  ])('%s', (typed) => {
    expect(hostIn(typed)).toBe('mastodon.example');
  });

  it.each(['', 'mastodon', 'mastodon example', 'https://', '*.example'])('is missing in “%s”', (typed) => {
    expect(hostIn(typed)).toBeNull();
  });
});
