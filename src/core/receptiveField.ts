import type { Graph, Layer } from './layer';

/** What one output of a layer sees of the input, in px of the input along one side (all is square). */
export interface ReceptiveField {
  /** Length of what it sees; may reach over the edge into the padding. */
  readonly sizePx: number;
  /** Distance between what two neighbouring outputs see. */
  readonly jumpPx: number;
  /** Centre of what the first output sees; the first pixel's centre is 0.5. */
  readonly startPx: number;
  /** Whether it is the whole input: behind a global average or an fc. */
  readonly whole: boolean;
}

/**
 * The receptive field of every layer, in the graph's order. Where branches meet, all that any of
 * them sees: the larger one, as their centres agree in a residual network. ResNet-50's last
 * convolution sees 427 px, or 483 px with the stride on the first 1x1.
 */
export function receptiveFields(graph: Graph): ReceptiveField[] {
  const fields: ReceptiveField[] = [];
  const inputPx = graph.layers[0]?.out.heightPx ?? 0;
  for (const layer of graph.layers) {
    const seen = layer.inputs.flatMap((input) => fields.slice(input, input + 1));
    fields.push(fieldOf(layer, seen, inputPx));
  }
  return fields;
}

function fieldOf(layer: Layer, seen: readonly ReceptiveField[], inputPx: number): ReceptiveField {
  const { op } = layer;
  const [first, ...others] = seen;
  if (first === undefined) return { sizePx: 1, jumpPx: 1, startPx: 0.5, whole: false };
  if (op.kind === 'globalAvgPool' || op.kind === 'linear') {
    return { sizePx: inputPx, jumpPx: inputPx, startPx: inputPx / 2, whole: true };
  }
  if (op.kind === 'conv' || op.kind === 'maxPool') {
    return slide(first, op.kernel[0], op.stride[0], op.padding[0]);
  }
  if (op.kind === 'adaptiveAvgPool') return adaptive(first, layer.in.heightPx, layer.out.heightPx);
  return others.reduce(union, first);
}

function slide(
  { sizePx, jumpPx, startPx, whole }: ReceptiveField,
  kernel: number,
  stride: number,
  padding: number,
): ReceptiveField {
  return {
    sizePx: sizePx + (kernel - 1) * jumpPx,
    jumpPx: jumpPx * stride,
    startPx: startPx + ((kernel - 1) / 2 - padding) * jumpPx,
    whole,
  };
}

/** As the pooling with one kernel and stride that covers the same input. */
function adaptive(field: ReceptiveField, fromPx: number, toPx: number): ReceptiveField {
  const stride = Math.max(1, Math.floor(fromPx / toPx));
  return slide(field, Math.max(1, fromPx - (toPx - 1) * stride), stride, 0);
}

function union(a: ReceptiveField, b: ReceptiveField): ReceptiveField {
  const from = Math.min(a.startPx - a.sizePx / 2, b.startPx - b.sizePx / 2);
  const to = Math.max(a.startPx + a.sizePx / 2, b.startPx + b.sizePx / 2);
  return { ...a, sizePx: to - from, startPx: (from + to) / 2 };
}
