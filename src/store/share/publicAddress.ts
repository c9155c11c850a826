import { keepIn, localStorageOrNone } from '../localStorageOrNone';

const KEY = 'cardinal.publicAddress';
const LONGEST = 500;

/** The address under which others open the page, as it was set; null where it was not. */
export function readPublicAddress(storage = localStorageOrNone()): string | null {
  return publicAddressOf(storage.getItem(KEY) ?? '');
}

/** Keeps it, or with an empty text forgets it. Says whether it is one, else nothing changes. */
export function writePublicAddress(text: string, storage = localStorageOrNone()): boolean {
  const address = publicAddressOf(text);
  if (address === null && text.trim() !== '') return false;
  keepIn(storage, KEY, address ?? '');
  return true;
}

/** An address as typed, without query and fragment; null where others cannot open it. */
export function publicAddressOf(text: string): string | null {
  if (text.length > LONGEST || !URL.canParse(text.trim())) return null;
  const { protocol, hostname, origin, pathname, username } = new URL(text.trim());
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && username === '' && !isThisMachine(hostname) ? `${origin}${pathname}` : null;
}

/** Whether a host is the machine that asks. */
export function isThisMachine(hostname: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname);
}
