import { expect, test } from 'vitest';
import { buildGraph } from '../graph';
import { presetOf } from '../presets';
import { hashedWeights } from '../testing/hashedWeights';
import { exportOnnxBytes } from './onnx';
import { onnxSummary } from './onnxSummary';

const graphOf = (id: string) => buildGraph(presetOf(id).spec);

test("ResNet-50's file: its operators, and one tensor for each of the state_dict", () => {
  const { operators, ...summary } = onnxSummary(graphOf('resnet50'), 'resnet50', false);
  expect(Object.fromEntries(operators)).toEqual({
    Conv: 53,
    BatchNormalization: 53,
    Relu: 49,
    MaxPool: 1,
    Add: 16,
    GlobalAveragePool: 1,
    Flatten: 1,
    Gemm: 1,
  });
  expect(summary).toMatchObject({ opset: 17, irVersion: 8, nodes: 175, tensors: 267 });
});

test('the bytes are those of the file, with weights and without', () => {
  const graph = graphOf('cifar10-resnext29-4x6d');
  const name = 'small';
  const files = [
    exportOnnxBytes(graph, { name }),
    exportOnnxBytes(graph, { name, weights: hashedWeights(graph) }),
  ];
  expect([false, true].map((each) => onnxSummary(graph, name, each).byteLength)).toEqual(
    files.map(({ byteLength }) => byteLength),
  );
});

test('every network of the menu at its own size has an ONNX form', () => {
  for (const id of ['vgg16_bn', 'alexnet_torchvision', 'googlenet', 'mobilenet_v1']) {
    expect(onnxSummary(graphOf(id), id, false).nodes).toBeGreaterThan(10);
  }
});
