import { expect, test } from 'vitest';
import { buildGraph } from '../../core/graph';
import { presetOf } from '../../core/presets';
import { MACHINES, type MachineName } from '../fixtures/machines';
import { planOf } from '../plan';
import { stepCalls } from './stepCalls';

const NAMES = ['gpu', 'h100', 'software'] as const satisfies readonly MachineName[];
/** The standard's minimum, which every device has. */
const MAX_WORKGROUPS = 65_535;

function callsOf(preset: string, name: MachineName, images = 1) {
  const graph = buildGraph(presetOf(preset).spec);
  return planOf(graph).flatMap((step) =>
    stepCalls(step, { graph, machine: MACHINES[name], images }),
  );
}

test.each(['resnet50', 'resnext50_32x4d'])(
  '%s takes at most 90 dispatches on a GPU and 56 on the processor, at any batch',
  (preset) => {
    for (const images of [1, 3, 8]) {
      expect(callsOf(preset, 'software', images)).toHaveLength(56);
      expect(callsOf(preset, 'gpu', images).length).toBeLessThanOrEqual(90);
      expect(callsOf(preset, 'h100', images).length).toBeLessThanOrEqual(90);
    }
  },
);

test('few shaders serve all layers of a network, since each takes a while to compile', () => {
  const shaders = (preset: string, name: MachineName) =>
    new Set(callsOf(preset, name).map(({ call }) => call.kernel.code)).size;
  expect(shaders('resnet50', 'software')).toBe(6);
  expect(shaders('resnext50_32x4d', 'software')).toBe(7);
  for (const name of ['gpu', 'h100'] as const) {
    expect(shaders('resnet50', name)).toBeLessThanOrEqual(14);
    expect(shaders('resnext50_32x4d', name)).toBeLessThanOrEqual(14);
  }
});

test.each(['resnet152', 'resnext101_64x4d', 'vgg16', 'googlenet', 'mobilenet_v1'])(
  '%s stays within what every device can do',
  (preset) => {
    for (const name of NAMES) {
      const { maxInvocations, maxWorkgroupBytes } = MACHINES[name];
      const both = [1, 8].flatMap((images) => callsOf(preset, name, images));
      for (const { call, sources } of both) {
        expect(Math.max(...call.workgroups)).toBeLessThanOrEqual(MAX_WORKGROUPS);
        expect(sources).toHaveLength(call.kernel.inputs);
        expect(call.uniforms.every(Number.isInteger)).toBe(true);
        expect(invocations(call.kernel.code)).toBeLessThanOrEqual(maxInvocations);
        expect(workgroupBytes(call.kernel.code)).toBeLessThanOrEqual(maxWorkgroupBytes);
      }
    }
  },
);

test.each(['resnet50', 'resnext50_32x4d'])(
  'half floats change how %s reads its weights on a GPU, and neither sums nor dispatches',
  (preset) => {
    const graph = buildGraph(presetOf(preset).spec);
    const machine = { ...MACHINES.gpu, weightFormat: 'f16' } as const;
    const steps = planOf(graph);
    const calls = steps.flatMap((step) => stepCalls(step, { graph, machine, images: 1 }));
    expect(calls).toHaveLength(callsOf(preset, 'gpu').length);
    const halved = calls.filter(({ call }) => call.kernel.code.startsWith('enable f16;\n'));
    // All with weights but the pieces that only add slices up.
    expect(halved).toHaveLength(calls.filter(({ sources }) => sources.includes('kernel')).length);
    expect(halved.length).toBeGreaterThan(50);
    for (const { call } of calls) {
      const wide = call.kernel.code.replaceAll('array<vec4h>', '').replace('enable f16;', '');
      expect(wide).not.toMatch(/vec4h|f16/);
    }
    const plain = callsOf(preset, 'gpu').map(({ call }) => call.kernel.code);
    expect(plain.join()).not.toMatch(/vec4h|f16/);
  },
);

function invocations(code: string): number {
  const [, sizes = ''] = /@workgroup_size\(([\d, ]+)\)/.exec(code) ?? [];
  return sizes.split(',').reduce((product, size) => product * Number(size), 1);
}

function workgroupBytes(code: string): number {
  const arrays = [...code.matchAll(/var<workgroup> \w+: array<(vec4f|f32), (\d+)>/g)];
  const widths: Record<string, number> = { vec4f: 16, f32: 4 };
  return arrays.reduce((sum, [, kind = '', n]) => sum + (widths[kind] ?? 0) * Number(n), 0);
}
