import { createEngineClient, engineWorker } from './client';
import type { EnginePort } from './enginePort';

/** An engine beside the page's own. */
export interface OwnEngine {
  readonly engine: EnginePort;
  /** Ends it, with all that it holds in memory and on devices. */
  end(): void;
}

/** An engine of one's own: what the page's has loaded is left as it is. */
export function createOwnEngine(makeWorker = engineWorker): OwnEngine {
  const workers: ReturnType<typeof makeWorker>[] = [];
  const engine = createEngineClient(() => {
    const made = makeWorker();
    workers.push(made);
    return made;
  });
  const end = () => {
    for (const worker of workers.splice(0)) worker.terminate();
  };
  return { engine, end };
}
