import type { Graph } from '../../core/layer';

/** What stands in one place of a stage: a block, or the identical ones after the first as a stack. */
export interface Piece {
  /** The first of its blocks, counted from 0. */
  readonly block: number;
  readonly count: number;
}

/** Fewer are not worth a stack. */
const LEAST_FOLDED = 2;

/** Whether a stage of so many blocks has some to fold: all after the first are identical. */
export function folds(blocks: number): boolean {
  return blocks - 1 >= LEAST_FOLDED;
}

/** The places of a stage of so many blocks, from left to right. */
export function piecesOf(blocks: number, unfolded: boolean): readonly Piece[] {
  if (folds(blocks) && !unfolded) {
    return [
      { block: 0, count: 1 },
      { block: 1, count: blocks - 1 },
    ];
  }
  return Array.from({ length: blocks }, (_, block) => ({ block, count: 1 }));
}

/**
 * The places of each stage of a network. With `alone`, an opened block has its stage to itself:
 * an upright lane has no room for its neighbours.
 */
export function piecesOfGraph(
  graph: Graph,
  unfolded: readonly number[],
  alone: { readonly stage: number; readonly block: number } | null = null,
): (readonly Piece[])[] {
  return graph.stages.map(({ blocks }, stage) => {
    const pieces = piecesOf(blocks.length, unfolded.includes(stage));
    if (alone?.stage !== stage) return pieces;
    return pieces.filter((piece) => isOpened(piece, alone));
  });
}

/** Whether a place is the block that shows its layers. */
export function isOpened(
  piece: Piece | undefined,
  opened: { readonly block: number } | null,
): boolean {
  return piece !== undefined && opened?.block === piece.block && piece.count === 1;
}
