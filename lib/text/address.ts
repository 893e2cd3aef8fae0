/** Query keys that follow a reader around, or let one in: they are no part of an article's address. */
const PRIVATE_KEY =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|oly_.*|ref|ref_.*|referrer|referer|cmpid|cid|icid|ncid|ocid|smid|smtyp|sr_share|share|shared|share_.*|sharetoken|token|.*_token|access.?token|auth|auth.*key|sig|signature|session|sessionid|sid|jsessionid|phpsessid|key|api_?key|code|unlocked_article_code|gift|giftcopy|subscriber|user|userid|uid|email|recipient|s_cid|at_.*|spm|src|soc_.*|xtor|ftag|taid|guccounter|guce_.*)$/i;

/**
 * An absolute web address without what follows or lets in a reader: credentials, tracking parameters, tokens, fragment.
 * `undefined` for anything but http(s).
 */
export function plainAddress(address: string, base?: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address.trim(), base);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  url.username = '';
  url.password = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/;(?:jsessionid|sid)=[^/;]*/gi, '');
  // Pair by pair: in a content script, Firefox does not let `searchParams` be walked.
  const pairs = url.search.slice(1).split('&');
  url.search = pairs.filter((pair) => !PRIVATE_KEY.test(keyOf(pair))).join('&');
  return url.href;
}

function keyOf(pair: string): string {
  const key = pair.split('=', 1)[0]!.replaceAll('+', ' ');
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
