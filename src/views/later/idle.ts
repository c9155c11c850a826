const SOON_MS = 200;

/** Once the browser has nothing else to do. */
export function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve);
    else setTimeout(resolve, SOON_MS);
  });
}
