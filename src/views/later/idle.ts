/** What is busy for longer does not hold back what waits for rest: a page that is never at rest is whole all the same. */
const AT_LATEST_MS = 2_000;
const SOON_MS = 200;

/** Once the browser has nothing else to do, or two seconds are over. */
export function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in globalThis) {
      requestIdleCallback(resolve, { timeout: AT_LATEST_MS });
    } else setTimeout(resolve, SOON_MS);
  });
}
