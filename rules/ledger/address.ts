import normalizeUrl from 'normalize-url';

/** Where a link leads, so that two ways to write the same address are the same. */
export interface Address {
  /** In lower case and ASCII (punycode), without `www.`. */
  readonly host: string;
  /** Host, path and query, without the scheme. */
  readonly address: string;
}

/**
 * Parameters that say where a reader came from and change nothing of the page: what Firefox's query stripping takes away
 * (firefox-source-docs.mozilla.org, Anti-Tracking, Query Parameter Stripping), what Brave's does (brave-core, its list of
 * simple query string trackers), campaigns (Google's utm_, Matomo's mtm_ and pk_, Mailchimp's mc_), and what sites put
 * behind the links that are shared from them (Instagram igsh, TikTok ttclid, LinkedIn trk, YouTube and Spotify si, X ref_src).
 */
const tracking = [
  /^(?:utm|mtm|mc)_\w+$/i,
  /^pk_(?:campaign|kwd|keyword|source|medium|content|cid)$/i,
  /^(?:fbclid|gclid|gclsrc|dclid|gbraid|wbraid|srsltid|msclkid|twclid|ttclid|yclid|ysclid|_openstat|wickedid)$/i,
  /^(?:oly_anon_id|oly_enc_id|__s|vero_id|vero_conv|_hsenc|_hsmi|__hssc|__hstc|__hsfp|hsctatracking|mkt_tok)$/i,
  /^(?:rb_clickid|s_cid|ml_subscriber|ml_subscriber_hash)$/i,
  /^(?:igshid|igsh|li_fat_id|trk|si|mibextid|ref|ref_src|ref_url|referrer)$/i,
];

/** Behind the address of a single status X puts only how it was shared (`?s=20&t=…`), for whoever has it. */
const status = /^[^?]*\/status\/\d+(?=\?)/;

/**
 * The normalised address of a link as it is written, with or without a scheme: no scheme, user, `www.`, fragment,
 * slash at the end or tracking parameter, the host in lower case and punycode, parameters in order. A fragment that a page
 * routes by (`#/…`, `#!…`) stays. What shortens or wraps links for a site (t.co, lnkd.in) stays as it is: what is behind is not known.
 * @returns null where it is no address on the web
 */
export function addressOf(link: string): Address | null {
  const address = normalised(link);
  if (address === null) return null;
  const host = /^[^/?#]*/.exec(address)?.[0] ?? '';
  return host === '' ? null : { host: host.replace(/:\d+$/, ''), address };
}

function normalised(link: string): string | null {
  try {
    const whole = normalizeUrl(link, {
      defaultProtocol: 'https',
      stripProtocol: true,
      removeQueryParameters: tracking,
    });
    if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(whole)) return null;
    const [page = '', fragment = ''] = whole.split(/(#.*)/s, 2);
    const plain = (status.exec(page)?.[0] ?? page).replace(/\/$/, '');
    return /^#[/!]/.test(fragment) ? plain + fragment : plain;
  } catch {
    // A text that is no address at all, such as `http://`.
    return null;
  }
}
