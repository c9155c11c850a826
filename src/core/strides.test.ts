import { describe, expect, test } from 'vitest';
import { differences } from './compare';
import { buildGraph } from './graph';
import { residualOf } from './presets';
import { receptiveFields } from './receptiveField';
import { defaultStrides, fitStrides, patchSpec, sameSpec } from './spec';
import { validate } from './validate';

const resnet50 = residualOf('resnet50');
const resnet18 = residualOf('resnet18');
const last1 = { ...resnet50, strides: [1, 2, 2, 1] };

describe('the stride of each stage', () => {
  test('sets the sizes, and is read by all that follows from them', () => {
    const graph = buildGraph(last1);
    expect(graph.stages.map(({ out }) => out.heightPx)).toEqual([56, 28, 14, 14]);
    const jumps = receptiveFields(graph).map(({ jumpPx }) => jumpPx);
    expect(jumps[graph.layers.findIndex(({ name }) => name === 'layer4.2.conv3')]).toBe(16);
    expect(sameSpec(last1, resnet50)).toBe(false);
  });

  test('of 1 leaves the identity where widths agree, of 2 projects, as in torchvision', () => {
    const graph = buildGraph({ ...resnet18, planes: [64, 64, 64, 128], strides: [2, 1, 2, 1] });
    expect(graph.stages.map(({ blocks }) => blocks[0]?.shortcut)).toEqual([
      'projection',
      'identity',
      'projection',
      'projection',
    ]);
  });

  test('follows the number of stages where a change does not name it', () => {
    const shorter = patchSpec(last1, { blocks: [1, 1], planes: [64, 128] });
    expect(shorter.strides).toEqual([1, 2]);
    expect(patchSpec(last1, { blocks: [1, 1, 1, 1, 1] }).strides).toEqual([1, 2, 2, 1, 2]);
    expect(patchSpec(last1, { blocks: [1, 1], strides: [2, 2] }).strides).toEqual([2, 2]);
    expect(patchSpec(last1, { blocks: [9, 9, 9, 9] }).strides).toEqual(last1.strides);
    expect([defaultStrides(3), fitStrides([2], 2)]).toEqual([
      [1, 2, 2],
      [2, 2],
    ]);
  });

  test('is 1 or 2, one for each stage, or no network', () => {
    expect(validate({ ...resnet50, strides: [1, 2, 2] })).toEqual([
      {
        code: 'stride-count',
        severity: 'error',
        params: { strides: 3, stages: 4 },
        mend: { strides: [1, 2, 2, 2] },
      },
    ]);
    expect(validate({ ...resnet50, strides: [1, 2, 0, 3] })).toMatchObject([
      { code: 'out-of-range', params: { field: 'strides', stage: 3, value: 0 } },
      { code: 'out-of-range', params: { stage: 4 }, mend: { strides: [1, 2, 1, 2] } },
    ]);
  });

  test('decides from which stage on an image is one pixel', () => {
    const warned = (strides: readonly number[]) =>
      validate({ ...resnet50, inputPx: 32, strides }).map(({ params }) => params.stage);
    expect(warned([1, 2, 2, 2])).toEqual([4]);
    expect(warned([1, 2, 2, 1])).toEqual([]);
    expect(warned([2, 2, 2, 1])).toEqual([3]);
  });

  test('is told as a difference, of the stages that both have', () => {
    const told = { kind: 'strides', from: '1-2-2-2', to: '1-2-2-1' };
    expect(differences(resnet50, last1)).toEqual([told]);
    const three = patchSpec(resnet50, { blocks: [3, 4, 6], planes: [64, 128, 256] });
    expect(differences(last1, three).filter(({ kind }) => kind === 'strides')).toEqual([]);
  });
});
