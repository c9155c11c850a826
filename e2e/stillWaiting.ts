import type { Page, Request } from 'playwright/test';

const ANSWER_MS = 3_000;

/** What a page waits for, as far as the page itself can tell. */
async function askPage(answerMs: number) {
  const within = (ask: (done: () => void) => void) =>
    Promise.race([
      new Promise<boolean>((resolve) => ask(() => resolve(true))),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), answerMs)),
    ]);
  const [idle, frame] = await Promise.all([
    within((done) => requestIdleCallback(done)),
    within((done) => requestAnimationFrame(done)),
  ]);
  return {
    idle,
    frame,
    visibility: document.visibilityState,
    state: document.readyState,
    loaded: performance.getEntriesByType('resource').map((entry) => {
      const { name, startTime, duration } = entry;
      return `${startTime.toFixed(0)} + ${duration.toFixed(0)} ms ${name.split('/').at(-1)}`;
    }),
    styles: [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(
      ({ href, sheet }) => `${sheet === null ? 'not loaded' : 'loaded'} ${href}`,
    ),
  };
}

/**
 * Follows what a page asks for, so that a test that failed can say what had not come.
 * @returns what tells of it, as JSON
 */
export function followRequests(page: Page): () => Promise<string> {
  const asked = new Map<Request, number>();
  const start = Date.now();
  page.on('request', (request) => asked.set(request, Date.now() - start));
  const onEnd = (request: Request) => asked.delete(request);
  page.on('requestfinished', onEnd).on('requestfailed', onEnd);
  return async () => {
    const answer = await Promise.race([
      page.evaluate(askPage, ANSWER_MS).catch(String),
      new Promise((resolve) => setTimeout(resolve, 2 * ANSWER_MS, 'the page does not answer')),
    ]);
    const waiting = [...asked].map(([request, ms]) => `${ms} ms ${request.url()}`);
    return JSON.stringify({ waiting, answer }, null, 2);
  };
}
