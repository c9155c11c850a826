import { describe, expect, test } from 'vitest';
import { buildAlexNet } from './families/alexnet';
import { buildGoogLeNet } from './families/googlenet';
import { buildVgg } from './families/vgg';
import { buildGraph } from './graph';
import type { Graph } from './layer';
import { memoryOf } from './memory';
import { residualOf } from './presets';

const graphOf = (id: string, inputPx = 224) => buildGraph({ ...residualOf(id), inputPx });
const imagenet = { classes: 1000, inputPx: 224 };
const alexnet = buildAlexNet({ family: 'alexnet', variant: 'torchvision', groups: 1, ...imagenet });
const googlenet = buildGoogLeNet({ family: 'googlenet', ...imagenet });

test.each([
  ['resnet50', '177.83'],
  ['resnext50_32x4d', '230.42'],
])("torchinfo's forward/backward pass size of %s is %s MB", (id, megabytes) => {
  expect((memoryOf(graphOf(id), 1).torchinfoBytes / 1e6).toFixed(2)).toBe(megabytes);
});

// Summed over autograd's saved tensors (torch.autograd.graph.saved_tensors_hooks, each storage
// once, without parameters) in PyTorch 1.13 on a CPU, training mode.
test.each<[string, Graph, number, number]>([
  ['ResNet-18 at 64 px, 2 images', graphOf('resnet18', 64), 2, 3663360],
  ['ResNet-50, 1 image', graphOf('resnet50'), 1, 86121984],
  ['ResNet-50, 2 images', graphOf('resnet50'), 2, 172031488],
  ['ResNeXt-50 32x4d, 1 image', graphOf('resnext50_32x4d'), 1, 112474624],
  ['VGG-16', buildVgg({ family: 'vgg', batchNorm: false, ...imagenet }), 1, 73355264],
  ['VGG-16-BN', buildVgg({ family: 'vgg', batchNorm: true, ...imagenet }), 1, 127579136],
  ["torchvision's AlexNet", alexnet, 1, 3741184],
])('training keeps what PyTorch saves: %s', (_, graph, batch, bytes) => {
  expect(memoryOf(graph, batch).savedBytes).toBe(bytes);
});

test('local response normalisation keeps its padded squares, their sum and its divisor', () => {
  const graph = buildAlexNet({
    family: 'alexnet',
    variant: '2012',
    groups: 2,
    classes: 10,
    inputPx: 227,
  });
  const index = graph.layers.findIndex(({ op }) => op.kind === 'localResponseNorm');
  const positions = 55 * 55;
  // Its output is kept too where the max-pooling behind it reads it.
  const elements = (96 + 4) * positions + 2 * 96 * positions + 96 * positions;
  expect(memoryOf(graph, 1).layers[index]?.savedBytes).toBe(4 * elements);
});

test('weights take 4, 2 or 1 bytes for each parameter', () => {
  const { weightBytes, layers } = memoryOf(graphOf('resnet50'), 8);
  expect(weightBytes).toEqual({ fp32: 102228128, fp16: 51114064, int8: 25557032 });
  expect(layers.reduce((sum, layer) => sum + layer.weightBytes.int8, 0)).toBe(25557032);
});

describe('peak at inference', () => {
  /** The same by its definition: what exists and is still to be read, layer by layer. */
  function slowPeak({ layers }: Graph): number {
    const bytes = (index: number) => {
      const { channels, heightPx, widthPx } = layers[index]?.out ?? {
        channels: 0,
        heightPx: 0,
        widthPx: 0,
      };
      return 4 * channels * heightPx * widthPx;
    };
    const alive = layers.map((_, now) => {
      const read = layers.slice(now).flatMap(({ inputs }) => inputs.filter((input) => input < now));
      return [...new Set([...read, now])].reduce((sum, index) => sum + bytes(index), 0);
    });
    return Math.max(...alive);
  }

  test.each([
    ['resnet50', graphOf('resnet50')],
    ['resnet18', graphOf('resnet18')],
    ['CIFAR', graphOf('resnext29_8x64d', 32)],
    ['GoogLeNet', googlenet],
  ])('%s: equals a slow count by definition', (_, graph) => {
    expect(memoryOf(graph, 1).peak.bytes).toBe(slowPeak(graph));
  });

  test('ResNet-50: the shortcut waits while BN reads one tensor and writes another', () => {
    const graph = graphOf('resnet50');
    const tensor = 4 * 256 * 56 * 56;
    const { peak } = memoryOf(graph, 1);
    expect(peak.bytes).toBe(3 * tensor);
    expect(graph.layers[peak.layer]?.name).toBe('layer1.0.downsample.1');
  });

  test('in place, addition and ReLU take no third tensor', () => {
    const graph = graphOf('resnet50');
    const { layers } = memoryOf(graph, 1);
    const at = (name: string) => layers[graph.layers.findIndex((layer) => layer.name === name)];
    const tensor = 4 * 256 * 56 * 56;
    expect(at('layer1.1.add')?.aliveBytes).toEqual({ copying: 3 * tensor, inPlace: 2 * tensor });
    expect(at('layer1.1.relu3')?.aliveBytes).toEqual({ copying: 2 * tensor, inPlace: tensor });
  });

  test('in place is never more than copying, and less for a network without BN', () => {
    const vgg = buildVgg({ family: 'vgg', batchNorm: false, ...imagenet });
    for (const graph of [
      graphOf('resnet18'),
      graphOf('resnext50_32x4d'),
      googlenet,
      alexnet,
      vgg,
    ]) {
      const { peak, peakInPlace } = memoryOf(graph, 1);
      expect(peakInPlace.bytes).toBeLessThanOrEqual(peak.bytes);
    }
    const [image, features] = [4 * 3 * 224 * 224, 4 * 64 * 224 * 224];
    expect(memoryOf(vgg, 1).layers[2]?.aliveBytes).toEqual({
      copying: 2 * features,
      inPlace: features,
    });
    expect(memoryOf(vgg, 1).layers[1]?.aliveBytes.copying).toBe(image + features);
  });

  test('a value that is read again later is not written over', () => {
    const graph = graphOf('resnet18');
    const { layers } = memoryOf(graph, 1);
    const index = graph.layers.findIndex(({ name }) => name === 'layer1.0.relu1');
    const tensor = 4 * 64 * 56 * 56;
    expect(layers[index]?.aliveBytes).toEqual({ copying: 3 * tensor, inPlace: 2 * tensor });
  });

  test('dropout takes nothing at inference', () => {
    const { layers } = memoryOf(alexnet, 1);
    const index = alexnet.layers.findIndex(({ op }) => op.kind === 'dropout');
    expect(layers[index]?.aliveBytes.copying).toBe(layers[index]?.aliveBytes.inPlace);
    expect(layers[index]?.aliveBytes.copying).toBe(4 * 9216);
  });
});

test('activations grow with the batch, layers add up to the network', () => {
  const graph = graphOf('resnext50_32x4d');
  const [one, eight] = [memoryOf(graph, 1), memoryOf(graph, 8)];
  expect(eight.peak).toEqual({ bytes: 8 * one.peak.bytes, layer: one.peak.layer });
  expect(eight.torchinfoBytes).toBe(8 * one.torchinfoBytes);
  expect(eight.layers.reduce((sum, layer) => sum + layer.savedBytes, 0)).toBe(eight.savedBytes);
});
