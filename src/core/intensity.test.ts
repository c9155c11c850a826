import { expect, test } from 'vitest';
import { buildAlexNet } from './families/alexnet';
import { buildGoogLeNet } from './families/googlenet';
import { buildGraph } from './graph';
import { type Intensity, intensities } from './intensity';
import type { Graph } from './layer';
import { residualOf } from './presets';

const resnet = buildGraph(residualOf('resnet50'));
const resnext = buildGraph(residualOf('resnext50_32x4d'));

function intensityAt(graph: Graph, name: string): Intensity | undefined {
  return intensities(graph)[graph.layers.findIndex((layer) => layer.name === name)];
}

test("each 3x3 output of 32x4d reads a sixteenth of the inputs that ResNet-50's does", () => {
  const dense = intensityAt(resnet, 'layer1.1.conv2');
  const grouped = intensityAt(resnext, 'layer1.1.conv2');
  expect(dense?.inputsPerOutput).toBe(9 * 64);
  expect(grouped?.inputsPerOutput).toBe(9 * 4);
});

test('bytes are inputs, outputs and weights in float32', () => {
  const bytesMoved = 4 * (2 * 128 * 56 * 56 + 128 * 4 * 9);
  const macs = 128 * 4 * 9 * 56 * 56;
  expect(intensityAt(resnext, 'layer1.1.conv2')).toEqual({
    macs,
    bytesMoved,
    macsPerByte: macs / bytesMoved,
    inputsPerOutput: 36,
  });
});

test('an addition reads both branches, BN its four tensors', () => {
  const tensor = 256 * 56 * 56;
  const add = intensityAt(resnet, 'layer1.1.add');
  expect(add).toEqual({ macs: 0, bytesMoved: 12 * tensor, macsPerByte: 0, inputsPerOutput: 2 });
  expect(intensityAt(resnet, 'layer1.1.bn3')?.bytesMoved).toBe(4 * (2 * tensor + 4 * 256));
});

test('the input is written, not read', () => {
  const moved = intensityAt(resnet, 'input')?.bytesMoved;
  expect(moved).toBe(4 * 3 * 224 * 224);
});

test.each([
  ['input', 0],
  ['relu', 1],
  ['maxpool', 9],
  ['avgpool', 49],
  ['fc', 2048],
])('one output of %s reads %i inputs', (name, inputs) => {
  expect(intensityAt(resnet, name)?.inputsPerOutput).toBe(inputs);
});

test('concatenation reads one input for an output, response normalisation five', () => {
  const imagenet = { classes: 1000, inputPx: 227 };
  const alexnet = buildAlexNet({ family: 'alexnet', variant: '2012', groups: 2, ...imagenet });
  const googlenet = buildGoogLeNet({ family: 'googlenet', ...imagenet });
  const of = (graph: Graph, kind: string) =>
    intensities(graph)[graph.layers.findIndex(({ op }) => op.kind === kind)]?.inputsPerOutput;
  expect(of(alexnet, 'localResponseNorm')).toBe(5);
  expect(of(googlenet, 'concat')).toBe(1);
  const concat = googlenet.layers.findIndex(({ op }) => op.kind === 'concat');
  const { channels, heightPx, widthPx } = googlenet.layers[concat]?.out ?? {
    channels: 0,
    heightPx: 0,
    widthPx: 0,
  };
  expect(intensities(googlenet)[concat]?.bytesMoved).toBe(2 * 4 * channels * heightPx * widthPx);
});
