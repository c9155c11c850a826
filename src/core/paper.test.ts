import { describe, expect, test } from 'vitest';
import { graphCost } from './cost';
import paper from './fixtures/paper.json';
import { buildGraph } from './graph';
import { published } from './paper';
import {
  ABLATION,
  TABLE_1,
  TABLE_2,
  TABLE_3,
  TABLE_4,
  TABLE_5,
  TABLE_6,
  TABLE_7,
  TABLE_8,
} from './paperTables';
import { PRESETS, residualOf } from './presets';

const specOf = (id: string) => residualOf(id);
const asPrinted = <R extends { preset: string | null }>({ preset: _, ...row }: R) => row;

describe('the tables are those of the paper', () => {
  test('Table 1', () => {
    const printed = Object.values(paper.table1_complexity);
    expect(TABLE_1.map(({ params, multiplyAdds }) => [params, multiplyAdds])).toEqual(
      printed.map((row) => [Number(row.params), Number(row.multiply_adds)]),
    );
    expect(TABLE_1.map(({ preset }) => preset)).toEqual(Object.keys(paper.table1_complexity));
  });

  test('Table 2', () => {
    const { cardinality_C, bottleneck_width_d, group_conv_width } =
      paper.table2_cardinality_and_width;
    expect(TABLE_2.map(({ cardinality }) => cardinality)).toEqual(cardinality_C);
    expect(TABLE_2.map(({ groupWidth }) => groupWidth)).toEqual(bottleneck_width_d);
    expect(TABLE_2.map(({ width }) => width)).toEqual(group_conv_width);
  });

  test('Tables 3, 4 and 8', () => {
    expect(TABLE_3.map(asPrinted)).toEqual(paper.table3_imagenet1k_same_complexity);
    expect(TABLE_4.map(asPrinted)).toEqual(paper.table4_imagenet1k_twice_the_complexity);
    expect(TABLE_8.map(asPrinted)).toEqual(paper.table8_coco_minival);
  });

  test('Tables 5, 6 and 7', () => {
    expect(TABLE_5.map(asPrinted)).toEqual(
      paper.table5_imagenet1k_state_of_the_art.map(({ at320_or_299: at320Or299, ...row }) =>
        at320Or299 === undefined ? row : { ...row, at320Or299 },
      ),
    );
    expect(TABLE_6.map(asPrinted)).toEqual(
      paper.table6_imagenet5k.map(({ net, setting, ...ways }) => ({
        net,
        setting,
        fiveK: ways['5k_way'],
        oneK: ways['1k_way'],
      })),
    );
    expect(TABLE_7.map(asPrinted)).toEqual(
      paper.table7_cifar_test_error.map((row) => ({ ...row, params: Number(row.params) })),
    );
  });

  test('the ablation', () => {
    expect(ABLATION.map(asPrinted)).toEqual(
      paper.residual_ablation_imagenet1k_top1.map(({ with_residual, ...row }) => ({
        ...row,
        withResidual: with_residual,
      })),
    );
  });

  test('each row with a setting names the preset of that C and d', () => {
    for (const { setting, preset } of [...TABLE_3, ...TABLE_4, ...TABLE_6, ...TABLE_8]) {
      const spec = specOf(preset ?? '');
      expect(`${spec.cardinality}x${spec.groupWidth}d`).toBe(setting);
    }
  });

  test('printed sizes are the counts, rounded', () => {
    for (const { preset, params } of [...TABLE_1, ...TABLE_7]) {
      if (preset === null) continue;
      const counted = graphCost(buildGraph(specOf(preset))).params;
      expect(Math.abs(counted - params)).toBeLessThanOrEqual(0.1e6);
    }
  });
});

describe('what was published for a network', () => {
  test('ResNeXt-50 32x4d: Table 3 and its detector in Table 8', () => {
    expect(published(specOf('resnext50_32x4d'))).toEqual([
      { table: 3, source: 'ResNeXt, Table 3', task: 'ImageNet-1K', testPx: 224, top1: 22.2 },
      { table: 8, source: 'ResNeXt, Table 8', task: 'COCO minival', ap50: 49.7, ap: 27.5 },
    ]);
  });

  test('ResNeXt-101 64x4d: Tables 4 and 5, at 320 px only Table 5', () => {
    const spec = specOf('resnext101_64x4d');
    expect(published(spec).map(({ table, top1 }) => [table, top1])).toEqual([
      [4, 20.4],
      [5, 20.4],
    ]);
    expect(published({ ...spec, inputPx: 320 })).toMatchObject([
      { table: 5, testPx: 320, top1: 19.1, top5: 4.4 },
    ]);
  });

  test('without shortcuts: the ablation', () => {
    const without = { ...specOf('resnet50'), residual: false };
    expect(published(without)).toMatchObject([
      { table: 'ablation', source: 'ResNeXt, section 5.1', top1: 31.2 },
    ]);
    const resnext = { ...specOf('resnext50_32x4d'), residual: false };
    expect(published(resnext).map(({ top1 }) => top1)).toEqual([26.1]);
  });

  test('5,000 classes: both ways of Table 6', () => {
    const results = published({ ...specOf('resnet101'), classes: 5000 });
    expect(results.map(({ task, top1 }) => [task, top1])).toEqual([
      ['ImageNet-5K, 5K-way', 42.4],
      ['ImageNet-5K, 1K-way', 24.2],
    ]);
  });

  test('on CIFAR by the number of classes', () => {
    const spec = specOf('resnext29_16x64d');
    expect(published(spec)).toMatchObject([{ table: 7, task: 'CIFAR-10', top1: 3.58 }]);
    expect(published({ ...spec, classes: 100 })).toMatchObject([
      { task: 'CIFAR-100', top1: 17.31 },
    ]);
  });

  test('ResNet-200 was measured in its pre-activation form', () => {
    const results = published(specOf('resnet200'));
    expect(results).toHaveLength(2);
    expect(results.every(({ preActivation }) => preActivation)).toBe(true);
  });

  test('a network that was not measured shows nothing', () => {
    const spec = specOf('resnext50_32x4d');
    for (const change of [
      { groupWidth: 5 },
      { cardinality: 16, groupWidth: 8 },
      { planes: [64, 128, 256, 513] },
      { blocks: [3, 4, 7, 3] },
      { strideOn: '1x1' as const },
      { classes: 999 },
      { inputPx: 225 },
      { includeTop: false },
    ]) {
      expect(published({ ...spec, ...change })).toEqual([]);
    }
    const measured = PRESETS.filter((preset) => published(preset.spec).length > 0);
    expect(measured).toHaveLength(16);
  });
});
