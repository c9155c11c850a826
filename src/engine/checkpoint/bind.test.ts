import { expect, test } from 'vitest';
import { EngineError } from '../../core/failure';
import { trainedFile, trainedNetwork } from '../fixtures/trained';
import { bindCheckpoint } from './bind';
import type { StoredTensor } from './checkpoint';
import { parseSafetensors } from './safetensors';

const id = 'cifar10-resnet29-1x16d';
const { graph } = trainedNetwork(id);
const stored = () => new Map(parseSafetensors(trainedFile(id)));
const tensor = (name: string, shape: number[]): StoredTensor => ({
  name,
  dtype: 'F32',
  shape,
  bytes: new Uint8Array(4 * shape.reduce((product, length) => product * length, 1)),
});

/** The failure of binding it. */
function failureOf(checkpoint: Map<string, StoredTensor>): EngineError['failure'] {
  try {
    bindCheckpoint(checkpoint, graph);
  } catch (error) {
    if (error instanceof EngineError) return error.failure;
    throw error;
  }
  throw new Error('bound without an error');
}

test('a checkpoint of the graph binds, with or without PyTorch’s batch counters', () => {
  const checkpoint = stored();
  checkpoint.set('bn1.num_batches_tracked', tensor('bn1.num_batches_tracked', []));
  expect(bindCheckpoint(checkpoint, graph).tensor('fc.bias')).toHaveLength(10);
});

test('missing, unexpected and misshapen tensors are counted and the first of each named', () => {
  const checkpoint = stored();
  checkpoint.delete('conv1.weight');
  checkpoint.delete('fc.bias');
  checkpoint.set('head.weight', tensor('head.weight', [1]));
  checkpoint.set('fc.weight', tensor('fc.weight', [1000, 256]));
  expect(failureOf(checkpoint)).toEqual({
    code: 'weights-misfit',
    params: {
      missing: 2,
      unexpected: 1,
      misshapen: 1,
      firstMissing: 'conv1.weight',
      firstUnexpected: 'head.weight',
      firstMisshapen: 'fc.weight',
      expected: '10x256',
      got: '1000x256',
    },
  });
});

test('the weights of one trained network do not fit the other', () => {
  const other = new Map(parseSafetensors(trainedFile('cifar10-resnext29-4x6d')));
  expect(failureOf(other)).toMatchObject({ code: 'weights-misfit', params: { missing: 0 } });
});

test('numbers that are not finite are refused when they are read', () => {
  const checkpoint = stored();
  const bytes = new Uint8Array(new Float32Array(10).fill(Number.NaN).buffer);
  checkpoint.set('fc.bias', { name: 'fc.bias', dtype: 'F32', shape: [10], bytes });
  const weights = bindCheckpoint(checkpoint, graph);
  expect(() => weights.tensor('fc.bias')).toThrow('not-finite');
});
