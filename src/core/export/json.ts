import { graphCost, layerCost } from '../cost';
import { buildGraph } from '../graph';
import type { Graph, Layer, Shape } from '../layer';
import type { ResNetSpec } from '../spec';
import { titleOf } from './names';

/** The version of the format: it changes when a reader of the old one would read a new file wrong. */
export const JSON_SCHEMA = 'cardinal/2';

/**
 * A network as JSON: its spec, which alone defines it, its counts, and its layers.
 * One field or layer a line. Described in docs/export-format.md; read back by `importJson`.
 */
export function exportJson(spec: ResNetSpec): string {
  const graph = buildGraph(spec);
  const layers = graph.layers.map((layer) => `    ${JSON.stringify(layerEntry(layer, graph))}`);
  return [
    '{',
    `  "schema": ${JSON.stringify(JSON_SCHEMA)},`,
    `  "name": ${JSON.stringify(titleOf(spec))},`,
    `  "spec": ${fields(spec)},`,
    `  "counts": ${fields(graphCost(graph))},`,
    '  "layers": [',
    layers.join(',\n'),
    '  ]',
    '}',
    '',
  ].join('\n');
}

function fields(record: object): string {
  const lines = Object.entries(record).map(
    ([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n  }`;
}

function layerEntry(layer: Layer, graph: Graph) {
  const { params, macs } = layerCost(layer);
  return {
    name: layer.name,
    ...layer.op,
    inputs: layer.inputs.map((index) => graph.layers[index]?.name),
    inShape: dimensions(layer.in),
    outShape: dimensions(layer.out),
    params,
    macs,
    tensors: Object.fromEntries(layer.tensors.map(({ name, shape }) => [name, shape])),
  };
}

function dimensions({ channels, heightPx, widthPx }: Shape): number[] {
  return [channels, heightPx, widthPx];
}
