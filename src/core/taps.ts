import type { Graph } from './layer';

/**
 * The layer whose output a forward hook on a torch module would see: a layer's own name
 * (`layer2.0.conv2`, `layer3.1.bn1`, `avgpool`), a block's (`layer2.0`) or a stage's (`layer1`).
 * A block calls its one `relu` several times: `layer2.0.relu` is the last call, the block's output.
 * Null where the network has no such module.
 */
export function tapIndex({ layers, stages }: Graph, name: string): number | null {
  const layer = layers.findIndex((each) => each.name === name && each.op.kind !== 'input');
  if (layer >= 0) return layer;
  for (const { torchName, blocks } of stages) {
    const last = blocks.at(-1);
    if (torchName === name && blocks.length > 0 && last !== undefined) return last.to - 1;
    const block = blocks.find((each) => each.name === name || `${each.name}.relu` === name);
    if (block !== undefined) return block.to - 1;
  }
  return null;
}
