import type { Scale } from './scales';

/** How near to a landmark the pointer has to come to take it, px. */
const PULL_PX = 5;

/**
 * The value under the pointer: a landmark (a setting of the paper) draws it in from a few px, so that
 * each can be set by hand; two that stand close share the room between them.
 */
export function valueNear(
  scale: Scale,
  landmarks: readonly number[],
  fraction: number,
  lengthPx: number,
): number {
  const placesPx = landmarks.map((value) => scale.toFraction(value) * lengthPx);
  const atPx = fraction * lengthPx;
  const nearest = nearestIndex(placesPx, atPx);
  const place = placesPx[nearest];
  if (place !== undefined && Math.abs(place - atPx) <= PULL_PX) {
    return landmarks[nearest] ?? scale.fromFraction(fraction);
  }
  return scale.fromFraction(fraction);
}

function nearestIndex(places: readonly number[], at: number): number {
  return places.reduce(
    (best, place, index) =>
      Math.abs(place - at) < Math.abs((places[best] ?? Number.POSITIVE_INFINITY) - at)
        ? index
        : best,
    0,
  );
}

/** The landmarks that are named under a track: from the left, as many as stand apart. */
export function namedTicks(
  scale: Scale,
  landmarks: readonly number[],
  lengthPx: number,
  apartPx: number,
): readonly number[] {
  const named: number[] = [];
  let lastPx = Number.NEGATIVE_INFINITY;
  for (const value of [...landmarks].sort((one, other) => one - other)) {
    const placePx = scale.toFraction(value) * lengthPx;
    if (placePx - lastPx < apartPx) continue;
    named.push(value);
    lastPx = placePx;
  }
  return named;
}
