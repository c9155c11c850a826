import type { Page } from 'playwright/test';
import type { FailureCode } from '../src/core/failure';
import type { CallName } from '../src/worker/protocol';

/** A call of the worker by its name; runs by what they are of. */
export type HeldCall = CallName | 'run perturbed' | 'run of a frame' | 'run with taps';

/** What becomes of the engine's answers: some never come, some are failures, at some the worker is lost. */
export interface Held {
  readonly hold?: readonly HeldCall[];
  readonly fail?: { readonly [K in HeldCall]?: FailureCode };
  readonly lose?: readonly HeldCall[];
}

/** In the worker, before its own code. */
function intercept(held: Held): void {
  interface Asked {
    readonly id: number;
    readonly call: string;
    readonly input?: { readonly kind: string; readonly perturbation?: object };
    readonly taps?: readonly string[];
  }
  interface Answer {
    readonly id: number;
    readonly kind: string;
  }
  let now = held;
  const names = new Map<number, HeldCall>();
  const nameOf = ({ call, input, taps = [] }: Asked): string => {
    if (call !== 'run') return call;
    if (input?.kind === 'frame') return 'run of a frame';
    if (input?.perturbation !== undefined) return 'run perturbed';
    return taps.length > 0 ? 'run with taps' : call;
  };
  new BroadcastChannel('held').onmessage = ({ data }) => {
    now = data;
  };
  addEventListener('message', ({ data }: MessageEvent<Asked>) => {
    const name = nameOf(data) as HeldCall;
    names.set(data.id, name);
    if (!now.lose?.includes(name)) return;
    setTimeout(() => {
      throw new Error('the worker is lost');
    });
  });
  const post = self.postMessage.bind(self) as (message: object, options?: object) => void;
  const answer = (message: Answer, options?: object) => {
    const name = names.get(message.id);
    if (name === undefined || message.kind === 'progress') return post(message, options);
    if (now.hold?.includes(name) || now.lose?.includes(name)) return;
    const code = now.fail?.[name];
    if (code === undefined) post(message, options);
    else post({ id: message.id, kind: 'failed', failure: { code, params: {} } });
  };
  Object.assign(self, { postMessage: answer });
}

/** Puts this between page and engine; to be called before the page is opened. */
export async function holdEngine(page: Page, held: Held): Promise<void> {
  const before = `(${intercept})(${JSON.stringify(held)});`;
  await page.route('**/engine.worker*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: before + (await response.text()) });
  });
}

/** Changes it while the page is open. */
export async function holdNow(page: Page, held: Held): Promise<void> {
  await page.evaluate((now) => new BroadcastChannel('held').postMessage(now), held);
}
