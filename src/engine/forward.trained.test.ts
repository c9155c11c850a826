import { beforeAll, describe, expect, test } from 'vitest';
import { residualOf } from '../core/presets';
import { TRAINED } from '../core/trained';
import type { Device } from './backends/device';
import type { Executor } from './executor';
import { NODE_BACKENDS, nodeDevice } from './fixtures/nodeBackends';
import { load, pass } from './fixtures/pass';
import {
  PHOTOS,
  relativeError,
  TRAINED_IDS,
  trainedExpectation,
  trainedInput,
  trainedNetwork,
} from './fixtures/trained';

describe.each(NODE_BACKENDS)('on the %s backend', (backend) => {
  let device: Device;
  beforeAll(async () => {
    device = await nodeDevice(backend);
  });

  describe.each(TRAINED_IDS)('%s', (id) => {
    let network: Executor;
    beforeAll(async () => {
      const { graph, weights } = trainedNetwork(id);
      network = await load(device, graph, weights);
      return () => network.dispose();
    });

    test.each(PHOTOS)('gives the logits and the class that PyTorch gives for %s', async (photo) => {
      const values = await pass(network, await trainedInput(photo));
      const { logits, top } = trainedExpectation(photo, id);
      expect(values).toHaveLength(residualOf(id).classes);
      expect(relativeError(values, logits)).toBeLessThan(2e-3);
      expect(TRAINED[0]?.classes[values.indexOf(Math.max(...values))]).toBe(top);
    });
  });
});
