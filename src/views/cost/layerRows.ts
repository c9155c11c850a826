import type { Cost } from '../../core/cost';
import type { Layer } from '../../core/layer';
import { ruleOf } from '../../core/ops';
import type { Network } from '../../store/derived';
import type { Selection } from '../../store/view';

/** One layer of one network, with its cost. */
export interface LayerCell {
  readonly layer: Layer;
  /** Where it stands in its graph. */
  readonly index: number;
  readonly cost: Cost;
}

/** The layers of A and B that have one name, side by side; one of them may be missing. */
export interface LayerRow {
  readonly name: string;
  readonly a: LayerCell | null;
  readonly b: LayerCell | null;
  readonly differs: boolean;
}

/**
 * The layers of both networks in the order in which they run, aligned by name: a layer that only one
 * network has stands where that network has it.
 */
export function alignLayers(a: Network, b: Network): readonly LayerRow[] {
  const [ours, theirs] = [cellsOf(a), cellsOf(b)];
  const names = new Set(ours.map(({ layer }) => layer.name));
  const [left, right] = [ours[Symbol.iterator](), byName(theirs)];
  const rows: LayerRow[] = [];
  let next = 0;
  for (const mine of left) {
    const at = right.get(mine.layer.name);
    if (at !== undefined) {
      // What stands before it in B alone comes first.
      for (; next < at; next += 1) {
        const cell = theirs[next];
        if (cell && !names.has(cell.layer.name)) rows.push(rowOf(null, cell));
      }
      next = Math.max(next, at + 1);
    }
    rows.push(rowOf(mine, at === undefined ? null : (theirs[at] ?? null)));
  }
  for (const cell of theirs.slice(next)) {
    if (!names.has(cell.layer.name)) rows.push(rowOf(null, cell));
  }
  return rows;
}

/** Whether a row has weights that multiply: a convolution or fc. */
export function isWeighted({ a, b }: LayerRow): boolean {
  const cell = a ?? b;
  return cell !== null && ruleOf(cell.layer).multiplies;
}

/** Whether a row stands in what is selected. */
export function isSelected({ a, b }: LayerRow, selection: Selection | null): boolean {
  const place = (a ?? b)?.layer.place;
  if (selection === null || place?.part !== 'stage' || place.stage !== selection.stage)
    return false;
  return selection.block === null || place.block === selection.block;
}

/** What a click on a row selects: its block; null for the stem and the head. */
export function selectionOf({ a, b }: LayerRow): Selection | null {
  const place = (a ?? b)?.layer.place;
  return place?.part === 'stage' ? { stage: place.stage, block: place.block } : null;
}

function cellsOf({ graph, layerCosts }: Network): LayerCell[] {
  return graph.layers.flatMap((layer, index) => {
    const cost = layerCosts[index];
    return cost === undefined ? [] : [{ layer, index, cost }];
  });
}

function byName(cells: readonly LayerCell[]): Map<string, number> {
  return new Map(cells.map(({ layer }, index) => [layer.name, index]));
}

function rowOf(a: LayerCell | null, b: LayerCell | null): LayerRow {
  const name = (a ?? b)?.layer.name ?? '';
  return { name, a, b, differs: a === null || b === null || !sameCells(a, b) };
}

function sameCells(a: LayerCell, b: LayerCell): boolean {
  const facts = ({ layer, cost }: LayerCell) =>
    JSON.stringify([layer.op, layer.out, cost.params, cost.macs]);
  return facts(a) === facts(b);
}
