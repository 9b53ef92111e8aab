/** A host without a dot, such as localhost, is no link to Telegram. */
export function isLink(url: string): boolean {
  if (/^(tg|ton|tonsite):/.test(url)) return true;
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && /[.:]/.test(hostname);
}
