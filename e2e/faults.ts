import type { ConsoleMessage, Page, Request } from 'playwright/test';

const LISTEN_FOR_VIOLATIONS = () => {
  addEventListener('securitypolicyviolation', (event) => {
    if (!(event instanceof SecurityPolicyViolationEvent)) return;
    console.error(`policy violated: ${event.effectiveDirective} ${event.blockedURI}`);
  });
};

/**
 * Watches a page and its workers for what must never happen: console errors, uncaught errors,
 * violations of the Content-Security-Policy, requests that leave the origin.
 * @returns the faults so far, in words; it grows as they happen
 */
export async function watchFaults(page: Page, origin: string): Promise<string[]> {
  const faults: string[] = [];
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error') faults.push(`console error: ${message.text()}`);
  };
  const onRequest = (request: Request) => {
    const { protocol, origin: target } = new URL(request.url());
    if (protocol === 'blob:' || protocol === 'data:' || target === origin) return;
    faults.push(`request to another origin: ${request.url()}`);
  };
  page.on('console', onConsole);
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('request', onRequest);
  // The browser tells the console of a page's violations, but not of a worker's.
  page.on('worker', (worker) => {
    worker.evaluate(LISTEN_FOR_VIOLATIONS).catch(() => undefined);
  });
  await page.addInitScript(LISTEN_FOR_VIOLATIONS);
  return faults;
}
