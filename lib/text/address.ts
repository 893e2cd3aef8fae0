/** Query keys that follow a reader around: campaigns, clicks, shares, mailings. They are no part of an article's address. */
const FOLLOWS =
  /^(?:utm_.*|mtm_.*|pk_(?:campaign|kwd|keyword|source|medium|content|cid)|piwik_.*|hsa_.*|_hs(?:enc|mi)|fb_.*|fbclid|gclid|gclsrc|gad_.*|dclid|gbraid|wbraid|srsltid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|epik|igshid|igsh|wickedid|_ga|_gl|mc_cid|mc_eid|mkt_tok|ml_subscriber.*|vero_(?:id|conv)|oly_.*|ref|ref_.*|referrer|referer|cmp|cmpid|campaign_?id|cid|icid|ncid|ocid|intcid|smid|smtyp|sr_share|share|shared|share_.*|__twitter_impression|s_cid|s_kwcid|ef_id|at_.*|ns_(?:campaign|mchannel|source|linkname|fee)|nr_email_referer|wt_.*|spm|src|soc_.*|xtor|ito|ftag|taid|guccounter|guce_.*|_openstat|linkid)$/i;
/** Query keys that let a reader in, or name them. */
const LETS_IN =
  /^(?:sharetoken|token|.*[_-]token|(?:access|auth|csrf|id|refresh|user|gift|login).?token|jwt|auth|auth.*key|sig|signature|hmac|x-amz-.*|x-goog-.*|policy|key-pair-id|session|session.?id|.*_session|sess|sid|jsessionid|phpsessid|aspsessionid.*|asp\.net_sessionid|cfid|cftoken|sessid|ticket|sso.*|otp|nonce|key|api.?key|code|password|passwd|pwd|unlocked_article_code|gift|giftcopy|subscriber|subscriber.?id|user|userid|user.?name|uid|email|e.?mail|recipient)$/i;
/** Keys of sessions by which other systems number their stories, and such numbers: two stories must not share one address. */
const STORY_KEY = /^(?:sid|key)$/i;
const STORY_NUMBER = /^\d{1,10}$|^\d\d\/\d\d\/\d\d\/\d{1,8}$/;
/** Values that let in or name a reader whatever their key is called: a signed token, an e-mail address. */
const PRIVATE_VALUE = /^(?:eyJ[\w-]{8,}\.[\w-]+\.[\w-]*|[^\s@/]+@[^\s@/]+\.[a-z]{2,})$/i;
/** Session ids that older servers write into the path: `/a;jsessionid=1`, `/(S(1))/a`. */
const PATH_SESSION = /;(?:jsessionid|phpsessid|sid)=[^/;]*|\/\([A-Z]\([\w-]+\)\)(?=\/)/gi;

/** An address in the very form in which it would be given back: a host by name, a path of plain words, and nothing behind it. */
const PLAIN = /^https?:\/\/(?!.*xn--)[a-z\d](?:[a-z\d-]*\.)+[a-z]{2,}\/(?:[\w~-]+\/)*(?:[\w~-]+(?:\.\w+)?)?$/;

/**
 * An absolute web address without what follows or lets in a reader: credentials, tracking parameters, tokens, fragment.
 * `undefined` for anything but http(s).
 */
export function plainAddress(address: string, base?: string): string | undefined {
  if (PLAIN.test(address)) return address;
  let url: URL;
  try {
    url = new URL(address.trim(), base);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  // What is set is parsed anew, each time, and most addresses have nothing of it.
  if (url.username !== '' || url.password !== '') {
    url.username = '';
    url.password = '';
  }
  if (url.href.includes('#')) url.hash = '';
  const path = url.pathname.replace(PATH_SESSION, '');
  if (path !== url.pathname) url.pathname = path;
  // Most addresses of articles have no query, and the patterns for one are long.
  if (url.search === '') return url.href;
  // Pair by pair: in a content script, Firefox does not let `searchParams` be walked.
  const pairs = url.search.slice(1).split('&');
  const left = pairs.filter((pair) => !isPrivate(pair)).join('&');
  // A query that is set loses one question mark in front.
  url.search = left.replace(/^\?+/, '');
  return url.href;
}

function isPrivate(pair: string): boolean {
  const cut = pair.indexOf('=');
  const key = decoded(cut < 0 ? pair : pair.slice(0, cut));
  const value = cut < 0 ? '' : decoded(pair.slice(cut + 1));
  if (STORY_KEY.test(key) && STORY_NUMBER.test(value)) return false;
  return FOLLOWS.test(key) || LETS_IN.test(key) || PRIVATE_VALUE.test(value);
}

function decoded(part: string): string {
  const spaced = part.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
