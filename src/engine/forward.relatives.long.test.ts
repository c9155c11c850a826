import { expect, test } from 'vitest';
import { buildGraph } from '../core/graph';
import { presetOf } from '../core/presets';
import { hashedInput, hashedWeights } from './fixtures/hashed';
import { nodeDevice } from './fixtures/nodeBackends';
import expected from './fixtures/relatives.expected.json';
import { relativeError } from './fixtures/trained';
import { forward } from './forward';
import { loadNetwork } from './network';

test.each(Object.entries(expected.logits))(
  '%s with weights from hashes gives the logits that PyTorch gives, on WASM',
  async (id, want) => {
    const device = await nodeDevice('wasm');
    const quiet = { onProgress: () => undefined, signal: new AbortController().signal };
    const { spec } = presetOf(id);
    const graph = buildGraph(spec);
    const loading = { ...quiet, onLoaded: () => undefined };
    const network = await loadNetwork(graph, hashedWeights(graph), device, loading);
    const { values } = await forward(network, hashedInput(spec.inputPx), device, quiet);
    network.dispose();
    expect(relativeError(values, want)).toBeLessThan(1e-4);
  },
  240_000,
);
