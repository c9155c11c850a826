import type { OpKind } from '../layer';
import type { Change, LayerDiff, LayerField } from './graphDiff';

/** What follows from the layers before, whatever the layer is. */
const FOLLOWS: ReadonlySet<LayerField> = new Set(['inChannels', 'inPx', 'outPx']);
/** The layers that choose how many channels they put out; all others put out what they get. */
const CHOOSES: ReadonlySet<OpKind> = new Set(['conv', 'linear', 'input']);

/** Whether a layer's fact is its own, so that it is a reason and not a consequence of what comes before it. */
export function isOwn(op: OpKind, field: LayerField): boolean {
  if (op === 'input') return field === 'outChannels' || field === 'outPx';
  if (field === 'outChannels') return CHOOSES.has(op);
  return !FOLLOWS.has(field);
}

/** The changes of a layer that are its own. */
export function ownChanges({ op, changes }: LayerDiff): readonly Change<LayerField>[] {
  return changes.filter(({ field }) => isOwn(op, field));
}

/** Whether a layer itself was added, taken away or changed; not where it only follows others. */
export function isReason(layer: LayerDiff): boolean {
  if (layer.kind === 'changed') return ownChanges(layer).length > 0;
  return layer.kind !== 'same';
}
