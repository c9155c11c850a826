import { expect, test } from 'vitest';
import { buildGraph } from '../core/graph';
import { residualOf } from '../core/presets';
import type { ResNetSpec } from '../core/spec';
import { hashedInput } from './fixtures/hashed';
import expected from './fixtures/hashed.expected.json';
import { nodeDevice } from './fixtures/nodeBackends';
import { passOnce } from './fixtures/pass';
import { relativeError } from './fixtures/trained';
import { hashedWeights } from './weights/hashed';

const SPECS: Record<keyof typeof expected.logits, ResNetSpec> = {
  resnet18: residualOf('resnet18'),
  resnet50_v1_stride_on_1x1: { ...residualOf('resnet50'), strideOn: '1x1' },
  resnext50_32x4d: residualOf('resnext50_32x4d'),
};

test.each(Object.entries(SPECS))(
  '%s with weights from hashes gives the logits that PyTorch gives, on WASM',
  async (name, spec) => {
    const device = await nodeDevice('wasm');
    const graph = buildGraph(spec);
    const input = hashedInput(spec.inputPx);
    const values = await passOnce(device, graph, hashedWeights(graph), input);
    const want = expected.logits[name as keyof typeof expected.logits];
    expect(relativeError(values, want)).toBeLessThan(1e-4);
  },
  120_000,
);
