/** Time between two looks. */
const EVERY_MS = 0.2;
/** For so long nothing else is done but looking: what takes longer gains little by it. */
const BUSY_MS = 20;
/** Time between two looks afterwards. */
const THEN_EVERY_MS = 4;

/**
 * Waits for what a device was asked for and has the browser look often whether it is there. By themselves
 * browsers look seldom: Chromium 2 ms after a submission and then each ms, Firefox each 100 ms. A
 * submission of nothing makes them look at once.
 */
export async function promptly<T>(
  wanted: Promise<T>,
  queue: GPUQueue,
  everyMs = EVERY_MS,
): Promise<T> {
  let waiting = true;
  const stop = () => {
    waiting = false;
  };
  wanted.then(stop, stop);
  const turns = new Turns();
  const start = performance.now();
  let looked = start;
  while (waiting) {
    const busy = performance.now() - start < BUSY_MS;
    await (busy ? turns.next() : later(THEN_EVERY_MS));
    if (!waiting || performance.now() - looked < everyMs) continue;
    queue.submit([]);
    looked = performance.now();
  }
  turns.close();
  return wanted;
}

/** Turns of the event loop; timers would take 1 to 4 ms each. */
class Turns {
  private readonly channel = new MessageChannel();

  next(): Promise<void> {
    return new Promise((resolve) => {
      this.channel.port1.onmessage = () => resolve();
      this.channel.port2.postMessage(null);
    });
  }

  close(): void {
    this.channel.port1.close();
  }
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
