/** Tiles in a row; the last row may have fewer. */
export const TILES_IN_ROW = 8;

/** The tile that a key goes to from one of `count`; null for a key that goes nowhere, and at an edge. */
export function tileAfter(key: string, at: number, count: number): number | null {
  const next = { Home: 0, End: count - 1 }[key] ?? at + (STEPS[key] ?? Number.NaN);
  return next >= 0 && next < count && next !== at ? next : null;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -TILES_IN_ROW,
  ArrowDown: TILES_IN_ROW,
};
