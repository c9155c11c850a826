import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../core/graph';
import { tapIndex } from '../../core/taps';
import { interpreted } from '../fixtures/interpreted';
import { hashedLook, insideOf, trainedLook } from '../fixtures/looking';
import { TINY } from '../fixtures/networks';
import { NODE_BACKENDS } from '../fixtures/nodeBackends';
import { difference } from '../fixtures/numbers';
import { QUIET } from '../fixtures/pass';
import { serveFiles } from '../fixtures/servedFiles';
import { sessionOn } from '../fixtures/sessionOn';
import { relativeError, TRAINED_IDS } from '../fixtures/trained';
import type { RunProgress } from '../progress';
import type { TapValue } from '../session';
import { hashedWeights } from '../weights/hashed';
import { plainRun } from './order';

/** Every `step`th value in PyTorch's order. */
function sampled({ shape, data }: TapValue, step: number): number[] {
  const [, height = 0, width = 0, channels = 0] = shape;
  const positions = height * width;
  const count = Math.ceil(data.length / step);
  return Array.from({ length: count }, (_, index) => {
    const at = index * step;
    return data[(at % positions) * channels + Math.floor(at / positions)] ?? Number.NaN;
  });
}

describe.each(NODE_BACKENDS)('on the %s backend', (backend) => {
  const session = sessionOn(backend);

  test.each(TRAINED_IDS)('%s: three layers are what PyTorch’s hooks see, to 1e-3', async (id) => {
    serveFiles();
    const look = await trainedLook(id);
    const { features } = insideOf(id);
    expect(Object.keys(features)).toHaveLength(3);
    for (const [layer, { shape_nchw, step, values }] of Object.entries(features)) {
      const { taps } = await session.run({ ...plainRun(look), taps: [layer] }, QUIET);
      expect(Object.keys(taps)).toEqual([layer]);
      const map = taps[layer] ?? { shape: [], data: new Float32Array() };
      const [n, channels, height, width] = shape_nchw;
      expect(map.shape).toEqual([n, height, width, channels]);
      expect(difference(sampled(map, step), values)).toBeLessThan(1e-3);
    }
  });

  test('each module of a block, fused or not, is what the interpreter gives there', async () => {
    const look = hashedLook(TINY);
    const graph = buildGraph(TINY);
    const inBlock = graph.layers.filter(({ name }) => name.startsWith('layer2.0.'));
    expect(inBlock).toHaveLength(12);
    for (const { name } of inBlock) {
      const { taps } = await session.run({ ...plainRun(look), taps: [name] }, QUIET);
      const upTo = { ...graph, layers: graph.layers.slice(0, (tapIndex(graph, name) ?? 0) + 1) };
      const want = interpreted(upTo, hashedWeights(graph), look.input);
      expect(relativeError(taps[name]?.data ?? [], [...want])).toBeLessThan(1e-4);
    }
  });

  test('what ends a step is read back from the loaded network; what lies inside one is loaded for', async () => {
    const look = hashedLook({ ...TINY, classes: 6 });
    const loads = async (taps: readonly string[]) => {
      const told: RunProgress[] = [];
      const hooks = { ...QUIET, onProgress: (progress: RunProgress) => told.push(progress) };
      await session.run({ ...plainRun(look), taps }, hooks);
      return told.some(({ phase }) => phase === 'weights');
    };
    expect(await loads([])).toBe(true);
    expect(await loads(['layer1'])).toBe(false);
    expect(await loads(['layer2.0.relu2', 'layer1.0.relu1'])).toBe(false);
    expect(await loads(['layer1.0.conv2'])).toBe(true);
    expect(await loads(['layer1.0.conv2', 'layer2'])).toBe(false);
    expect(await loads([])).toBe(false);
  });
});
