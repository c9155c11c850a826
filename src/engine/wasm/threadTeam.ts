import { awaitChange, CONTROL_LENGTH, DONE, open, type ThreadOrder, takeAll } from './control';
import { KERNELS, type Kernel } from './kernels';
import { type Started, soloTeam, type Team } from './team';

/** Of a `Worker`, what a team needs. */
export interface ThreadWorker {
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(order: ThreadOrder): void;
  terminate(): void;
}

/** What a team is made of. */
export interface TeamParts {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly kernels: readonly Kernel[];
  /** Makes a worker that runs thread.ts. */
  spawn(): ThreadWorker;
}

/** Threads that a policy forbids never report; others do in well under a second. */
const START_MS = 5_000;
/** A part takes milliseconds: one that takes as long as this has died. */
const STALL_MS = 10_000;

/** Starts so many threads beside this one; those that don't come are done without. */
export async function startTeam(
  parts: TeamParts,
  others: number,
  limits = { startMs: START_MS, stallMs: STALL_MS },
): Promise<Team> {
  const { module, memory } = parts;
  const control = new Int32Array(
    new SharedArrayBuffer(CONTROL_LENGTH * Int32Array.BYTES_PER_ELEMENT),
  );
  const workers: ThreadWorker[] = [];
  const started = Array.from({ length: others }, async () => {
    const worker = parts.spawn();
    workers.push(worker);
    return readiness(worker, { module, memory, control }, limits.startMs);
  });
  const ready = (await Promise.allSettled(started)).filter(
    (result) => result.status === 'fulfilled' && result.value,
  ).length;
  const endAll = () => {
    for (const worker of workers.splice(0)) worker.terminate();
  };
  if (ready === 0) endAll();
  const solo = soloTeam(parts.kernels);
  return {
    threads: 1 + ready,
    run: (dispatches) => {
      if (workers.length === 0) return solo.run(dispatches);
      if (dispatches.every((each) => runShared(control, parts.kernels, each, limits.stallMs)))
        return;
      // What a dead thread had taken is lost: all is done once more, by this one alone from now on.
      endAll();
      solo.run(dispatches);
    },
    dispose: endAll,
  };
}

function readiness(worker: ThreadWorker, order: ThreadOrder, limitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, limitMs, false);
    const settle = (there: boolean) => () => {
      clearTimeout(late);
      resolve(there);
    };
    worker.onmessage = settle(true);
    worker.onerror = settle(false);
    worker.postMessage(order);
  });
}

/** Whether a dispatch was done; `false` where a part of it never came back. */
function runShared(
  control: Int32Array,
  kernels: readonly Kernel[],
  { kernel, address, units, chunk }: Started,
  stallMs: number,
): boolean {
  const number = KERNELS.indexOf(kernel);
  if (units <= chunk) {
    kernels[number]?.(address, 0, units);
    return true;
  }
  const parts = open(control, { kernel: number, address, units, chunk });
  takeAll(control, kernels);
  for (;;) {
    const done = Atomics.load(control, DONE);
    if (done === parts) return true;
    if (!awaitChange(control, DONE, done, stallMs)) return false;
  }
}
