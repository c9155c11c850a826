/** When a pressed pointer moved last, in the page's time; long ago where none is pressed. */
let movedAtMs = Number.NEGATIVE_INFINITY;
let follows = false;

/**
 * Calls back once `restMs` have passed, and a hand that holds something has not moved it for as long: while it goes
 * from one value to the next it is not at rest. Returns what forgets it.
 */
export function onceAtRest(act: () => void, restMs: number): () => void {
  followHand();
  let timer = setTimeout(look, restMs);
  function look(): void {
    const leftMs = movedAtMs + restMs - performance.now();
    if (leftMs > 0) timer = setTimeout(look, leftMs);
    else act();
  }
  return () => clearTimeout(timer);
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
