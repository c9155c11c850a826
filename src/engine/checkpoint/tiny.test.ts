import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildGraph } from '../../core/graph';
import { residualOf } from '../../core/presets';
import { hashedInput } from '../fixtures/hashed';
import { NODE_BACKENDS, nodeDevice } from '../fixtures/nodeBackends';
import { passOnce } from '../fixtures/pass';
import { relativeError } from '../fixtures/trained';
import { bindCheckpoint } from './bind';
import { parseSafetensors } from './safetensors';

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const expected: { readonly logits: Readonly<Record<string, readonly number[]>> } = JSON.parse(
  fixture('tiny.expected.json').toString(),
);
/** As the fixture says: C = 4, d = 2, one block a stage, 32 channels out of the first, 10 classes. */
const spec = {
  ...residualOf('resnext29_8x64d'),
  blocks: [1, 1, 1],
  cardinality: 4,
  groupWidth: 2,
  planes: [8, 16, 32],
  stemWidth: 8,
};

test.each(NODE_BACKENDS)(
  'a file that PyTorch wrote gives the logits that it gave, on %s',
  async (name) => {
    const graph = buildGraph(spec);
    const bytes = Uint8Array.from(fixture('tiny.safetensors'));
    const weights = bindCheckpoint(parseSafetensors(bytes.buffer), graph);
    const logits = await passOnce(await nodeDevice(name), graph, weights, hashedInput(32));
    expect(relativeError(logits, [...(expected.logits['tiny.safetensors'] ?? [])])).toBeLessThan(
      1e-4,
    );
  },
);
