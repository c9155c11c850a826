import type { CDPSession, Page } from 'playwright/test';

/** Bytes that scripts hold after garbage was collected: objects, their counterparts in the browser, arrays. */
export interface HeapBytes {
  readonly page: number;
  readonly worker: number;
}

/** What Chromium answers to `Runtime.getHeapUsage`. */
interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

/**
 * Attaches to a page and the first worker that it starts from now on; returns what measures both.
 * To be called before the page is opened.
 */
export async function watchHeaps(page: Page): Promise<() => Promise<HeapBytes>> {
  const session = await page.context().newCDPSession(page);
  const worker = new Promise<string>((resolve) => {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.url.includes('engine.worker')) resolve(sessionId);
    });
  });
  // Playwright's sessions have no children, so messages to the worker are wrapped.
  const attach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
  await session.send('Target.setAutoAttach', attach);
  return async () => {
    const workerId = await worker;
    return {
      page: await collected((method) => session.send(method)),
      worker: await collected((method) => sendToWorker(session, workerId, method)),
    };
  };
}

/** What one collection frees may hold the last reference to something else, and more is made meanwhile. */
const TURNS = 4;

type Method = 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage';

async function collected(send: (method: Method) => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < TURNS; turn += 1) {
    await send('HeapProfiler.collectGarbage');
    const usage = (await send('Runtime.getHeapUsage')) as HeapUsage;
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage;
    least = Math.min(least, usedSize + embedderHeapUsedSize + backingStorageSize);
  }
  return least;
}

let lastId = 0;

function sendToWorker(session: CDPSession, sessionId: string, method: Method): Promise<unknown> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    const listen = (event: { sessionId: string; message: string }) => {
      const answer: { id?: number; result?: unknown; error?: { message: string } } = JSON.parse(
        event.message,
      );
      if (event.sessionId !== sessionId || answer.id !== id) return;
      session.off('Target.receivedMessageFromTarget', listen);
      if (answer.error === undefined) resolve(answer.result);
      else reject(new Error(answer.error.message));
    };
    session.on('Target.receivedMessageFromTarget', listen);
    const message = JSON.stringify({ id, method });
    session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
  });
}
