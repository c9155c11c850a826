import type { ReceptiveField } from '../../core/receptiveField';

/** What a position of a layer can see of a crop, px; may reach beyond its edges. */
export interface FieldOnCrop {
  readonly left: number;
  readonly top: number;
  readonly sizePx: number;
  /** Its centre. */
  readonly xPx: number;
  readonly yPx: number;
  /** Share of its area that is not on the crop. */
  readonly outside: number;
}

/** The theoretical field of a position (row y, column x) of a layer, on a square crop. */
export function fieldOnCrop(
  { sizePx, jumpPx, startPx }: ReceptiveField,
  position: { readonly y: number; readonly x: number },
  cropPx: number,
): FieldOnCrop {
  const xPx = startPx + position.x * jumpPx;
  const yPx = startPx + position.y * jumpPx;
  const [left, top] = [xPx - sizePx / 2, yPx - sizePx / 2];
  const inside = overlap(left, sizePx, cropPx) * overlap(top, sizePx, cropPx);
  return { left, top, sizePx, xPx, yPx, outside: 1 - inside / sizePx ** 2 };
}

function overlap(from: number, lengthPx: number, cropPx: number): number {
  return Math.max(0, Math.min(cropPx, from + lengthPx) - Math.max(0, from));
}

/** How finely a photo is covered to find what a position really sees. */
export interface Covering {
  /** Positions along one side. */
  readonly cells: number;
  readonly patchPx: number;
}

const LEAST_CELLS = 14;
const MOST_CELLS = 28;

/** A quarter of the theoretical field a step, between 14 and 28 steps along the photo; a patch covers one and a half. */
export function coveringOf({ sizePx }: Pick<ReceptiveField, 'sizePx'>, cropPx: number): Covering {
  const wanted = Math.ceil((4 * cropPx) / sizePx);
  const cells = Math.min(cropPx, MOST_CELLS, Math.max(LEAST_CELLS, wanted));
  return { cells, patchPx: Math.max(1, Math.round((1.5 * cropPx) / cells)) };
}
