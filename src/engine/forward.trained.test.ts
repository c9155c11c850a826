import { beforeAll, describe, expect, test } from 'vitest';
import { residualOf } from '../core/presets';
import { TRAINED } from '../core/trained';
import type { Device } from './backends/device';
import { NODE_BACKENDS, nodeDevice } from './fixtures/nodeBackends';
import {
  PHOTOS,
  relativeError,
  TRAINED_IDS,
  trainedExpectation,
  trainedInput,
  trainedNetwork,
} from './fixtures/trained';
import { forward } from './forward';
import { loadNetwork, type Network } from './network';

const quiet = { onProgress: () => undefined, signal: new AbortController().signal };

describe.each(NODE_BACKENDS)('on the %s backend', (backend) => {
  let device: Device;
  beforeAll(async () => {
    device = await nodeDevice(backend);
  });

  describe.each(TRAINED_IDS)('%s', (id) => {
    let network: Network;
    beforeAll(async () => {
      const { graph, weights } = trainedNetwork(id);
      network = await loadNetwork(graph, weights, device, { ...quiet, onLoaded: () => undefined });
      return () => network.dispose();
    });

    test.each(PHOTOS)('gives the logits and the class that PyTorch gives for %s', async (photo) => {
      const { values, shape } = await forward(network, await trainedInput(photo), device, quiet);
      const { logits, top } = trainedExpectation(photo, id);
      expect(shape).toEqual([residualOf(id).classes]);
      expect(relativeError(values, logits)).toBeLessThan(2e-3);
      expect(TRAINED[0]?.classes[values.indexOf(Math.max(...values))]).toBe(top);
    });
  });
});
