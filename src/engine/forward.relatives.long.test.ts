import { expect, test } from 'vitest';
import { buildGraph } from '../core/graph';
import { presetOf } from '../core/presets';
import { hashedInput } from './fixtures/hashed';
import { nodeDevice } from './fixtures/nodeBackends';
import { passOnce } from './fixtures/pass';
import expected from './fixtures/relatives.expected.json';
import { relativeError } from './fixtures/trained';
import { hashedWeights } from './weights/hashed';

test.each(Object.entries(expected.logits))(
  '%s with weights from hashes gives the logits that PyTorch gives, on WASM',
  async (id, want) => {
    const device = await nodeDevice('wasm');
    const { spec } = presetOf(id);
    const graph = buildGraph(spec);
    const input = hashedInput(spec.inputPx);
    const values = await passOnce(device, graph, hashedWeights(graph), input);
    expect(relativeError(values, want)).toBeLessThan(1e-4);
  },
  240_000,
);
