/** An origin that no page has, to find out what an address is relative to. */
const NOWHERE = 'https://nowhere.invalid';
const LONGEST = 1000;

/**
 * Where a link of a lesson leads: an `http:` or `https:` address, or one relative to the page (`?a=resnet18`). Null for
 * every other scheme, for an address of another host without a scheme, and for what is none.
 */
export function linkTarget(address: string): string | null {
  if (address.length > LONGEST || /[\s\\]/.test(address)) return null;
  const isWhole = /^https?:\/\//i.test(address);
  if (!isWhole && /^[a-z][a-z0-9+.-]*:/i.test(address)) return null;
  const url = URL.canParse(address, `${NOWHERE}/path/`)
    ? new URL(address, `${NOWHERE}/path/`)
    : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  if (url.username !== '' || url.password !== '') return null;
  if (isWhole) return url.href;
  return url.origin === NOWHERE && address !== '' ? address : null;
}
