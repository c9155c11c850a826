import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { buildGraph } from '../../core/graph';
import { patchSpec } from '../../core/spec';
import { NODE_BACKENDS, nodeDevice } from '../fixtures/nodeBackends';
import { passOnce } from '../fixtures/pass';
import { relativeError } from '../fixtures/trained';
import { bindCheckpoint } from './bind';
import { readCheckpoint } from './read';
import { readWeights } from './readWeights';
import { CheckpointShelf } from './shelf';

const HOOKS = { onBytes: () => undefined, signal: new AbortController().signal };
/** A ResNet-50 for re-identification: the last stage keeps the resolution (`last_stride=1`). */
const NAME = 'reid-last-stride-1';
const fixture = (name: string) => readFileSync(new URL(`fixtures/real/${name}`, import.meta.url));
const { logits: expected }: { logits: number[] } = JSON.parse(
  fixture(`${NAME}.expected.json`).toString(),
);
const PX = 64;
const input = Float32Array.from({ length: PX * PX * 3 }, (_, i) => Math.sin(12.9898 * i));

let read: Awaited<ReturnType<typeof readWeights>>;
let shelf: CheckpointShelf;
beforeAll(async () => {
  shelf = new CheckpointShelf(readCheckpoint);
  const files = [{ name: `${NAME}.pth`, blob: new Blob([fixture(`${NAME}.pth`)]) }];
  read = await readWeights({ files }, HOOKS, shelf);
});

test('the strides of the stages are among what is assumed', () => {
  const found = read.network?.assumed.find(({ code }) => code === 'stage-strides');
  expect(found?.params).toEqual({ strides: '1-2-2-2' });
});

test.each(NODE_BACKENDS)(
  'the same tensors give the logits of torch once the last stride is 1, on %s',
  async (backend) => {
    const { spec } = read.network ?? {};
    if (spec === undefined) throw new Error('no network was read');
    const checkpoint = await shelf.ofGraph(read.weightsId, HOOKS);
    const device = await nodeDevice(backend);
    const errorWith = async (strides: number[]) => {
      const graph = buildGraph(patchSpec(spec, { inputPx: PX, strides }));
      const logits = await passOnce(device, graph, bindCheckpoint(checkpoint, graph), input);
      return relativeError(logits, expected);
    };
    expect(await errorWith([1, 2, 2, 1])).toBeLessThan(1e-4);
    expect(await errorWith([1, 2, 2, 2])).toBeGreaterThan(0.01);
  },
);
