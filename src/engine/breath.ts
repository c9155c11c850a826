/** Longest time without letting messages in, ms. */
const MAX_HOLD_MS = 30;

/** Lets the event loop turn, now and then. */
export type Breathe = () => Promise<void>;

/**
 * Returns a function that lets the event loop turn when it hasn't for a while: kernels of the CPU and
 * WASM backends are synchronous, and a cancel is a message.
 */
export function createBreath(now: () => number = () => performance.now()): Breathe {
  let last = now();
  return async () => {
    if (now() - last < MAX_HOLD_MS) return;
    await macrotask();
    last = now();
  };
}

/** A turn of the event loop without the 4 ms that nested timers wait. */
function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
