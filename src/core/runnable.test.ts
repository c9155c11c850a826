import { expect, test } from 'vitest';
import { EngineError } from './failure';
import { buildGraph } from './graph';
import { residualOf } from './presets';
import { MAX_WEIGHT_BYTES, refusalOf } from './runnable';

const graph = buildGraph(residualOf('resnet50'));
/** 25,557,032 parameters in float32. */
const WEIGHT_BYTES = 4 * 25_557_032;
const roomy = { maxWeightBytes: MAX_WEIGHT_BYTES, maxTensorBytes: 2 ** 31 };

test('a network within all limits is run', () => {
  expect(refusalOf(graph, roomy)).toBeNull();
});

test('its weights together may be too big, whatever the device says above two gigabytes', () => {
  const maxWeightBytes = WEIGHT_BYTES - 1;
  expect(refusalOf(graph, { ...roomy, maxWeightBytes })).toEqual({
    code: 'weights-too-big',
    bytes: WEIGHT_BYTES,
    maxBytes: maxWeightBytes,
  });
  const huge = buildGraph({ ...residualOf('resnet50'), cardinality: 128, groupWidth: 64 });
  expect(refusalOf(huge, { ...roomy, maxWeightBytes: 1e12 })).toMatchObject({
    code: 'weights-too-big',
    maxBytes: MAX_WEIGHT_BYTES,
  });
});

test('one tensor may be too big: the first layer that has one is named', () => {
  const stemBytes = 4 * 64 * 112 * 112;
  expect(refusalOf(graph, { ...roomy, maxTensorBytes: stemBytes - 1 })).toEqual({
    code: 'tensor-too-big',
    layer: 'conv1',
    bytes: stemBytes,
    maxBytes: stemBytes - 1,
  });
});

test('a failure keeps its code and what it concerns', () => {
  const error = new EngineError('too-big', { layer: 'conv1' });
  expect(error.failure).toEqual({ code: 'too-big', params: { layer: 'conv1' } });
  expect(error.message).toBe('engine failed: too-big {"layer":"conv1"}');
});
