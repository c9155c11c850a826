import { expect, test } from 'vitest';
import { graphCost } from './cost';
import { buildGraph } from './graph';
import { PRESETS, presetOf } from './presets';
import { workedFigures } from './workedFigures';

const figuresOf = (id: string) => workedFigures(buildGraph(presetOf(id).spec));

test.each(PRESETS.map(({ id }) => id))('%s: the formulas give what the layers cost', (id) => {
  const { convolution, linear, norms } = figuresOf(id);
  if (convolution === null) throw new Error(`no convolution: ${id}`);
  const { kernel, groups, inChannels, outChannels, outPx, seen, seenBefore, stride } = convolution;
  const weights = kernel[0] * kernel[1] * (inChannels / groups) * outChannels;
  expect(convolution.weights).toBe(weights);
  expect([weights, weights + outChannels]).toContain(convolution.params);
  expect(convolution.macs).toBe(weights * outPx[0] * outPx[1]);
  expect(convolution.activationOutputs).toBe(outChannels * outPx[0] * outPx[1]);
  expect(seen.sizePx).toBe(seenBefore.sizePx + (kernel[0] - 1) * seenBefore.jumpPx);
  expect(seen.jumpPx).toBe(seenBefore.jumpPx * stride);
  if (linear === null) throw new Error(`no fc: ${id}`);
  expect(linear.params).toBe(linear.inFeatures * linear.outFeatures + linear.outFeatures);
  expect(norms.numbers).toBe(4 * norms.channels);
});

test('ResNeXt-50 is told by its first grouped convolution, as torchvision builds it', () => {
  const { convolution, linear, norms, lastSeen } = figuresOf('resnext50_32x4d');
  expect(convolution).toMatchObject({
    name: 'layer1.0.conv2',
    kernel: [3, 3],
    groups: 32,
    inChannels: 128,
    outChannels: 128,
    outPx: [56, 56],
    params: 4608,
    macs: 14_450_688,
  });
  expect(linear).toEqual({ inFeatures: 2048, outFeatures: 1000, params: 2_049_000 });
  // torchvision: 53 modules of BatchNorm2d, 68,224 running means and variances.
  expect(norms).toEqual({ layers: 53, channels: 34_112, numbers: 136_448 });
  expect(lastSeen?.sizePx).toBe(427);
});

test('a network without groups is told by a 3x3 of a stage, one without BN has none to fold', () => {
  expect(figuresOf('resnet18').convolution).toMatchObject({ name: 'layer1.0.conv1', groups: 1 });
  const { norms } = figuresOf('vgg16');
  expect(norms).toEqual({ layers: 0, channels: 0, numbers: 0 });
});

test('without the classifier there is no fc', () => {
  const graph = buildGraph({ ...presetOf('resnet18').spec, includeTop: false } as never);
  expect(workedFigures(graph).linear).toBeNull();
  expect(graphCost(graph).params).toBeGreaterThan(0);
});
