import { expect, test } from 'vitest';
import { buildGraph } from '../../core/graph';
import { presetOf } from '../../core/presets';
import { planOf } from '../plan';
import type { Family } from './family';
import { stepCalls } from './stepCalls';

const FAMILIES: readonly Family[] = ['gpu', 'software'];
/** The standard's minima, which every device has. */
const MAX_WORKGROUPS = 65_535;
const MAX_INVOCATIONS = 256;
const MAX_WORKGROUP_BYTES = 16_384;

function callsOf(preset: string, family: Family, images = 1) {
  const graph = buildGraph(presetOf(preset).spec);
  return planOf(graph).flatMap((step) => stepCalls(step, { graph, family, images }));
}

test.each(['resnet50', 'resnext50_32x4d'])(
  '%s takes at most 60 dispatches at any batch',
  (preset) => {
    for (const family of FAMILIES) {
      for (const images of [1, 3, 8]) {
        expect(callsOf(preset, family, images).length).toBeLessThanOrEqual(60);
      }
    }
  },
);

test('few shaders serve all layers of a network, since each takes a while to compile', () => {
  const shaders = (preset: string, family: Family) =>
    new Set(callsOf(preset, family).map(({ call }) => call.kernel.code)).size;
  expect(shaders('resnet50', 'software')).toBe(6);
  expect(shaders('resnext50_32x4d', 'software')).toBe(7);
  expect(shaders('resnet50', 'gpu')).toBeLessThanOrEqual(8);
});

test.each(['resnet152', 'resnext101_64x4d', 'vgg16', 'googlenet', 'mobilenet_v1'])(
  '%s stays within what every device can do',
  (preset) => {
    for (const family of FAMILIES) {
      const both = [1, 8].flatMap((images) => callsOf(preset, family, images));
      for (const { call, sources } of both) {
        expect(Math.max(...call.workgroups)).toBeLessThanOrEqual(MAX_WORKGROUPS);
        expect(sources).toHaveLength(call.kernel.inputs);
        expect(call.uniforms.every(Number.isInteger)).toBe(true);
        expect(invocations(call.kernel.code)).toBeLessThanOrEqual(MAX_INVOCATIONS);
        expect(workgroupBytes(call.kernel.code)).toBeLessThanOrEqual(MAX_WORKGROUP_BYTES);
      }
    }
  },
);

function invocations(code: string): number {
  const [, sizes = ''] = /@workgroup_size\(([\d, ]+)\)/.exec(code) ?? [];
  return sizes.split(',').reduce((product, size) => product * Number(size), 1);
}

function workgroupBytes(code: string): number {
  const arrays = [...code.matchAll(/var<workgroup> \w+: array<vec4f, (\d+)>/g)];
  return arrays.reduce((sum, [, length]) => sum + 16 * Number(length), 0);
}
