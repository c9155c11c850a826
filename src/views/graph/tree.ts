import { itemOf } from './focus';
import { setAttr } from './join';
import type { LaneLayout } from './model';

/** An item's place in the tree of a drawing. */
export interface TreePlace {
  readonly key: string;
  /** Stages and the layers outside of them are 1, blocks 2, layers 3, groups of channels 4. */
  readonly level: number;
  /** From 1, among those of its level that stand in the same thing. */
  readonly place: number;
  readonly size: number;
}

/** The items of a drawing as a tree, in the order in which the network computes. */
export function treeOf({ order, plain }: Pick<LaneLayout, 'order' | 'plain'>): TreePlace[] {
  const outside = new Set(plain.map(({ key }) => key));
  const levels = order.map((key) => levelOf(key, outside));
  return order.map((key, index) => {
    const level = levels[index] ?? 1;
    const [before, after] = [siblings(levels, index, -1), siblings(levels, index, 1)];
    return { key, level, place: before + 1, size: before + after + 1 };
  });
}

function levelOf(key: string, outside: ReadonlySet<string>): number {
  if (key.startsWith('label-') || outside.has(key)) return 1;
  if (/^(block|stack)-/.test(key)) return 2;
  return key.includes('/') ? 4 : 3;
}

/** How many of the same level there are in a direction until what holds them ends. */
function siblings(levels: readonly number[], from: number, step: 1 | -1): number {
  const own = levels[from] ?? 1;
  let count = 0;
  for (let at = from + step; (levels[at] ?? 0) >= own; at += step) {
    if (levels[at] === own) count += 1;
  }
  return count;
}

/** Writes what is read aloud of each item's place, and in which order items are. */
export function writeTree(svg: SVGSVGElement, layout: LaneLayout): void {
  const prefix = svg.getAttribute('data-testid') ?? 'lane';
  const ids: string[] = [];
  for (const { key, level, place, size } of treeOf(layout)) {
    const item = itemOf(svg, key);
    if (item === null) continue;
    const id = `${prefix}-${key}`;
    ids.push(id);
    setAttr(item, 'id', id);
    setAttr(item, 'aria-level', String(level));
    setAttr(item, 'aria-posinset', String(place));
    setAttr(item, 'aria-setsize', String(size));
  }
  setAttr(svg, 'aria-owns', ids.join(' '));
}
