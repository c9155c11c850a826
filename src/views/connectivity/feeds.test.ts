import { describe, expect, test } from 'vitest';
import { presetOf } from '../../core/presets';
import { networkOf } from '../../store/derived';
import { feedsOf, feedsText, inputsOf, kindText, matrixPath, spatialConv } from './feeds';

const convOf = (preset: string, stage = 0, block = 1) => {
  const conv = spatialConv(networkOf(presetOf(preset).spec), stage, block);
  if (conv === null) throw new Error('no convolution there');
  return conv;
};

describe('which convolution is shown', () => {
  test.each([
    ['resnet50', 'layer1.1.conv2'],
    ['resnext50_32x4d', 'layer1.1.conv2'],
    ['resnet18', 'layer1.1.conv1'],
    ['alexnet_2012_two_groups', 'conv1'],
  ])('of %s: %s', (preset, name) => {
    expect(convOf(preset).name).toBe(name);
  });

  test("MobileNet's is depthwise", () => {
    const feeds = feedsOf(convOf('mobilenet_v1', 1, 0));
    expect(feeds.groups).toBe(feeds.inChannels);
    expect(kindText(feeds)).toMatch(/^Depthwise/);
  });

  test('none where there is no such stage', () => {
    expect(spatialConv(networkOf(presetOf('resnext29_8x64d').spec), 3, 0)).toBeNull();
  });
});

describe('which inputs feed an output', () => {
  const feeds = { inChannels: 128, outChannels: 128, groups: 32 };

  test('those of its group', () => {
    expect(inputsOf(feeds, 0)).toEqual({ first: 0, last: 3 });
    expect(inputsOf(feeds, 127)).toEqual({ first: 124, last: 127 });
    expect(inputsOf({ ...feeds, groups: 1 }, 5)).toEqual({ first: 0, last: 127 });
    expect(inputsOf({ inChannels: 96, outChannels: 256, groups: 2 }, 128)).toEqual({
      first: 48,
      last: 95,
    });
  });

  test('the matrix has one square for each group; too small, they are a band', () => {
    expect(matrixPath(feeds, 2).match(/M/g)).toHaveLength(32);
    expect(matrixPath({ ...feeds, groups: 1 }, 2)).toBe('M0,0h256v256h-256Z');
    expect(matrixPath({ ...feeds, groups: 128 }, 1).match(/M/g)).toHaveLength(1);
  });

  test('in words', () => {
    expect(feedsText(feeds)).toBe('128 in, 128 out, 32 groups of 4');
    expect(kindText(feeds)).toContain('4 of 128');
  });
});
