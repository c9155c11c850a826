import { expect, test } from 'vitest';
import { buildAlexNet } from './families/alexnet';
import { buildGoogLeNet } from './families/googlenet';
import { buildVgg } from './families/vgg';
import { buildGraph } from './graph';
import type { Graph, Layer } from './layer';
import { residualOf } from './presets';
import { type ReceptiveField, receptiveFields } from './receptiveField';

const spec = residualOf('resnet50');
const square = (channels: number, px: number) => ({ channels, heightPx: px, widthPx: px });

function fieldAt(graph: Graph, name: string): ReceptiveField | undefined {
  return receptiveFields(graph)[graph.layers.findIndex((layer) => layer.name === name)];
}

test.each([
  ['3x3', 427],
  ['1x1', 483],
] as const)(
  "with the stride on the %s, ResNet-50's last convolution sees %i px",
  (strideOn, px) => {
    const field = fieldAt(buildGraph({ ...spec, strideOn }), 'layer4.2.conv3');
    expect(field).toEqual({ sizePx: px, jumpPx: 32, startPx: 0.5, whole: false });
  },
);

test.each([
  ['conv1', 7, 2],
  ['maxpool', 11, 4],
  ['layer1.0.conv2', 19, 4],
  ['layer1.2.add', 35, 4],
  ['layer2.0.downsample.0', 35, 8],
  ['layer2.0.conv2', 43, 8],
  ['layer2.0.add', 43, 8],
])('%s of ResNet-50 sees %i px, %i px apart', (name, sizePx, jumpPx) => {
  expect(fieldAt(buildGraph(spec), name)).toMatchObject({ sizePx, jumpPx });
});

test('the input sees its own pixel, whose centre is half a pixel in', () => {
  expect(fieldAt(buildGraph(spec), 'input')).toMatchObject({ sizePx: 1, jumpPx: 1, startPx: 0.5 });
});

test('the average and the classifier see the whole input', () => {
  const graph = buildGraph({ ...spec, inputPx: 160 });
  const whole = { sizePx: 160, jumpPx: 160, startPx: 80, whole: true };
  expect(fieldAt(graph, 'avgpool')).toEqual(whole);
  expect(fieldAt(graph, 'fc')).toEqual(whole);
});

test('a convolution without padding begins further in', () => {
  const graph = buildAlexNet({
    family: 'alexnet',
    variant: '2012',
    groups: 2,
    classes: 1000,
    inputPx: 227,
  });
  const field = receptiveFields(graph)[1];
  expect(field).toEqual({ sizePx: 11, jumpPx: 4, startPx: 5.5, whole: false });
});

test("VGG-16's adaptive pooling of 7 px to 7 px changes nothing", () => {
  const graph = buildVgg({ family: 'vgg', batchNorm: false, classes: 1000, inputPx: 224 });
  const index = graph.layers.findIndex(({ op }) => op.kind === 'adaptiveAvgPool');
  const fields = receptiveFields(graph);
  expect(fields[index]).toEqual(fields[index - 1]);
  expect(fields[index]).toMatchObject({ sizePx: 212, jumpPx: 32 });
});

test("where Inception's branches meet, the widest counts", () => {
  const graph = buildGoogLeNet({ family: 'googlenet', classes: 1000, inputPx: 224 });
  const fields = receptiveFields(graph);
  const index = graph.layers.findIndex(({ op }) => op.kind === 'concat');
  const branches = graph.layers[index]?.inputs.map((input) => fields[input]?.sizePx ?? 0) ?? [];
  expect(fields[index]?.sizePx).toBe(Math.max(...branches));
  expect(new Set(branches).size).toBeGreaterThan(1);
});

test('branches with different centres are seen together', () => {
  const at = (name: string, op: Layer['op'], inputs: number[], outPx: number): Layer => {
    const [from, out] = [square(1, 8), square(1, outPx)];
    return { name, op, inputs, in: from, out, tensors: [], place: { part: 'stem' } };
  };
  const pool = { kind: 'maxPool', stride: [2, 2], padding: [0, 0], ceil: false } as const;
  const graph: Graph = {
    layers: [
      at('input', { kind: 'input' }, [], 8),
      at('pointwise', { ...pool, kernel: [1, 1] }, [0], 4),
      at('pair', { ...pool, kernel: [2, 2] }, [0], 4),
      at('add', { kind: 'add' }, [1, 2], 4),
      at('halves', { kind: 'adaptiveAvgPool', out: [2, 2] }, [0], 2),
    ],
    stages: [],
  };
  expect(fieldAt(graph, 'add')).toEqual({ sizePx: 2, jumpPx: 2, startPx: 1, whole: false });
  expect(fieldAt(graph, 'halves')).toEqual({ sizePx: 4, jumpPx: 4, startPx: 2, whole: false });
});

test('a graph without layers has no fields', () => {
  expect(receptiveFields({ layers: [], stages: [] })).toEqual([]);
});
