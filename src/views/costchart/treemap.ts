import {
  type HierarchyNode,
  type HierarchyRectangularNode,
  hierarchy,
  treemap,
  treemapDice,
  treemapSlice,
} from 'd3';
import type { CostPart, Section } from '../../core/costParts';
import type { Rect } from './barLayout';
import { sectionsIn } from './barRows';

/** A layer where it is drawn, px: its area is its share of the cost. */
export interface Tile extends Rect {
  readonly part: CostPart;
}

/** A section's column. */
export interface Column extends Rect {
  readonly section: Section;
  readonly value: number;
}

export interface Treemap {
  readonly tiles: readonly Tile[];
  readonly columns: readonly Column[];
  /** All that it shows. */
  readonly value: number;
}

interface Node {
  readonly section?: Section;
  readonly part?: CostPart;
  readonly children?: readonly Node[];
}

/**
 * Sections from left to right, in each its blocks from top to bottom, in each block its layers from left to
 * right: in the order in which they run, so that blocks which cost the same have the same area.
 */
export function treemapOf(
  parts: readonly CostPart[],
  size: { widthPx: number; heightPx: number },
): Treemap {
  const root = hierarchy<Node>(treeOf(parts)).sum(({ part }) => part?.value ?? 0);
  const laid = treemap<Node>()
    .size([size.widthPx, size.heightPx])
    .tile((node, x0, y0, x1, y1) =>
      (node.depth === 1 ? treemapSlice : treemapDice)(node, x0, y0, x1, y1),
    )(root);
  return {
    tiles: laid.leaves().flatMap((leaf) => {
      const { part } = leaf.data;
      return part === undefined ? [] : [{ part, ...rectOf(leaf) }];
    }),
    columns: (laid.children ?? []).flatMap((child) => {
      const { section } = child.data;
      return section === undefined ? [] : [{ section, value: totalOf(child), ...rectOf(child) }];
    }),
    value: totalOf(root),
  };
}

function treeOf(parts: readonly CostPart[]): Node {
  const children = sectionsIn(parts).map((section): Node => {
    const blocks = new Map<number | null, Node[]>();
    for (const part of parts) {
      if (part.section !== section) continue;
      blocks.set(part.block, [...(blocks.get(part.block) ?? []), { part }]);
    }
    return { section, children: [...blocks.values()].map((layers) => ({ children: layers })) };
  });
  return { children };
}

function rectOf({ x0, y0, x1, y1 }: HierarchyRectangularNode<Node>): Rect {
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

function totalOf({ value }: HierarchyNode<Node>): number {
  return value ?? 0;
}
