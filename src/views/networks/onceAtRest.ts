/** When a pressed pointer moved last, in the page's time; long ago where none is pressed. */
let movedAtMs = Number.NEGATIVE_INFINITY;
let follows = false;

interface Waiting {
  readonly act: () => void;
  readonly restMs: number;
  /** The page's time before which it is not called. */
  readonly dueMs: number;
}

const waiting = new Set<Waiting>();
let looksAtMs = Number.POSITIVE_INFINITY;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Calls back once `restMs` have passed, and a hand that holds something has not moved it for as long: while it goes
 * from one value to the next it is not at rest. Returns what forgets it.
 */
export function onceAtRest(act: () => void, restMs: number): () => void {
  followHand();
  const one = { act, restMs, dueMs: performance.now() + restMs };
  waiting.add(one);
  lookAt(one.dueMs);
  return () => waiting.delete(one);
}

/** One timer serves all who wait: a dozen of them are forgotten and wait anew at every turn of a knob. */
function lookAt(timeMs: number): void {
  if (timeMs >= looksAtMs) return;
  looksAtMs = timeMs;
  clearTimeout(timer);
  timer = setTimeout(look, Math.ceil(timeMs - performance.now()));
}

function look(): void {
  looksAtMs = Number.POSITIVE_INFINITY;
  const nowMs = performance.now();
  for (const one of [...waiting]) {
    const leftMs = Math.max(one.dueMs, movedAtMs + one.restMs) - nowMs;
    if (leftMs > 0) lookAt(nowMs + leftMs);
    // One that was called may have another forgotten.
    else if (waiting.delete(one)) one.act();
  }
}

function followHand(): void {
  if (follows) return;
  follows = true;
  const ends = () => {
    movedAtMs = Number.NEGATIVE_INFINITY;
  };
  const moves = ({ buttons }: PointerEvent) => {
    if (buttons !== 0) movedAtMs = performance.now();
  };
  const early = { capture: true, passive: true };
  addEventListener('pointermove', moves, early);
  addEventListener('pointerup', ends, early);
  addEventListener('pointercancel', ends, early);
}
