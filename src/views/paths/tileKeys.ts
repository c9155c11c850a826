import { GRID_KEYS } from '../access/arrowKeys';
import { actionOf } from '../access/keyTable';

/** Tiles in a row; the last row may have fewer. */
export const TILES_IN_ROW = 8;

/** The tile that a key goes to from one of `count`; null for a key that goes nowhere, and at an edge. */
export function tileAfter(key: string, at: number, count: number): number | null {
  const action = actionOf(GRID_KEYS, key);
  if (action === null) return null;
  const next = {
    left: at - 1,
    right: at + 1,
    up: at - TILES_IN_ROW,
    down: at + TILES_IN_ROW,
    first: 0,
    last: count - 1,
  }[action];
  return next >= 0 && next < count && next !== at ? next : null;
}
