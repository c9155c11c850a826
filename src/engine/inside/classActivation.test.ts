import { describe, expect, test, vi } from 'vitest';
import type { ArchSpec } from '../../core/spec';
import { hashedLook, insideOf, runsOf, trainedLook } from '../fixtures/looking';
import { TINY } from '../fixtures/networks';
import { NODE_BACKENDS } from '../fixtures/nodeBackends';
import { difference } from '../fixtures/numbers';
import { QUIET } from '../fixtures/pass';
import { serveFiles } from '../fixtures/servedFiles';
import { sessionOn } from '../fixtures/sessionOn';
import { TRAINED_IDS } from '../fixtures/trained';
import type { RunProgress } from '../progress';
import { classActivation } from './classActivation';
import { plainRun } from './order';

function meanOf(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}

describe.each(NODE_BACKENDS)('on the %s backend', (backend) => {
  const session = sessionOn(backend);

  test.each(TRAINED_IDS)('%s: the map of a class is what PyTorch computes, to 1e-4', async (id) => {
    serveFiles();
    const look = await trainedLook(id);
    const { cams, bias, logits } = insideOf(id);
    expect(Object.keys(cams)).toHaveLength(2);
    for (const [name, want] of Object.entries(cams)) {
      const classIndex = Number(name);
      const map = await classActivation(runsOf(session), { ...look, classIndex }, QUIET);
      expect(map.shape).toEqual([8, 8]);
      expect(difference(map.data, want)).toBeLessThan(1e-4);
      expect(map.bias).toBeCloseTo(bias[classIndex] ?? Number.NaN, 6);
      expect(map.logit).toBeCloseTo(logits[classIndex] ?? Number.NaN, 4);
      expect(meanOf(map.data) + map.bias).toBeCloseTo(map.logit, 5);
    }
  });

  test.each<[string, ArchSpec]>([
    ['a grouped network', TINY],
    ['GoogLeNet', { family: 'googlenet', classes: 10, inputPx: 35 }],
    ['MobileNet', { family: 'mobilenet', classes: 13, inputPx: 35 }],
  ])('%s: for every class the mean of its map plus its bias is its logit', async (_, spec) => {
    const look = hashedLook(spec);
    for (let classIndex = 0; classIndex < spec.classes; classIndex += 1) {
      const map = await classActivation(runsOf(session), { ...look, classIndex }, QUIET);
      expect(map.data).toHaveLength(map.shape[0] * map.shape[1]);
      const scale = map.data.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
      expect(Math.abs(meanOf(map.data) + map.bias - map.logit) / scale).toBeLessThan(1e-5);
    }
  });

  test('a network that was run is not loaded again for its map, and runs on as before', async () => {
    const look = { ...hashedLook(TINY), classIndex: 2 };
    const before = await session.run(plainRun(look), QUIET);
    const told: RunProgress[] = [];
    const hooks = { ...QUIET, onProgress: (progress: RunProgress) => told.push(progress) };
    await classActivation(runsOf(session), look, hooks);
    expect(told.some(({ phase }) => phase === 'forward')).toBe(true);
    expect(told.filter(({ phase }) => phase === 'weights')).toEqual([]);
    expect((await session.run(plainRun(look), QUIET)).values).toEqual(before.values);
  });
});

describe('refused, and nothing is run', () => {
  const run = vi.fn();

  test.each<[string, ArchSpec]>([
    ['VGG', { family: 'vgg', batchNorm: false, classes: 10, inputPx: 32 }],
    ['AlexNet', { family: 'alexnet', variant: 'torchvision', groups: 1, classes: 10, inputPx: 67 }],
    ['no classifier', { ...TINY, includeTop: false }],
  ])('%s has no such map', async (_, spec) => {
    const map = classActivation(run, { ...hashedLook(spec), classIndex: 0 }, QUIET);
    await expect(map).rejects.toMatchObject({ failure: { code: 'class-map-none' } });
  });

  test.each([-1, 7, 1.5, Number.NaN])('a class that is none: %s', async (classIndex) => {
    const map = classActivation(run, { ...hashedLook(TINY), classIndex }, QUIET);
    await expect(map).rejects.toMatchObject({
      failure: { code: 'class-unknown', params: { classIndex, classes: 7 } },
    });
  });

  test('several images at once', async () => {
    const look = { ...hashedLook(TINY), inputShape: [2, 32, 32, 3] };
    const map = classActivation(run, { ...look, classIndex: 0 }, QUIET);
    await expect(map).rejects.toMatchObject({
      failure: { code: 'input-shape', params: { expected: '1x32x32x3', got: '2x32x32x3' } },
    });
    expect(run).not.toHaveBeenCalled();
  });
});
