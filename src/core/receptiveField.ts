import type { Graph } from './layer';
import { ruleOf } from './ops';
import { PIXEL, type Seen } from './seen';

/** What one output of a layer sees of the input. */
export type ReceptiveField = Seen;

/**
 * The receptive field of every layer, in the graph's order. Where branches meet, all that any of
 * them sees: the larger one, as their centres agree in a residual network. ResNet-50's last
 * convolution sees 427 px, or 483 px with the stride on the first 1x1.
 */
export function receptiveFields(graph: Graph): ReceptiveField[] {
  const fields: ReceptiveField[] = [];
  const inputPx = graph.layers[0]?.out.heightPx ?? 0;
  for (const layer of graph.layers) {
    const [first = PIXEL, ...others] = layer.inputs.flatMap((input) => fields[input] ?? []);
    fields.push(ruleOf(layer).field(layer, [first, ...others], inputPx));
  }
  return fields;
}
