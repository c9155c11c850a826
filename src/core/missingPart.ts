/**
 * How browsers say that code did not come: Chromium and Firefox, WebKit, and WebKit of a server that answers
 * with a page in its place; the last is said of a part's styles.
 */
const SAID =
  /dynamically imported module|importing a module script failed|javascript mime type|unable to preload css/i;

/**
 * Whether an error is that of a part of the page that did not come: there is no network, or the page
 * was updated since it was opened and its server has other parts by now.
 */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && SAID.test(error.message);
}
