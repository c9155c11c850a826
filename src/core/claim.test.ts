import { describe, expect, it } from 'vitest';
import { claimOf as claimOfBuilt, measuredError } from './claim';
import { graphCost } from './cost';
import { buildGraph } from './graph';
import { PRESETS, presetOf } from './presets';
import { type ArchSpec, patchSpec } from './spec';

const spec = (id: string): ArchSpec => presetOf(id).spec;

function built(spec: ArchSpec) {
  const graph = buildGraph(spec);
  return { spec, graph, cost: graphCost(graph) };
}

const claimOf = (a: ArchSpec, b: ArchSpec) => claimOfBuilt(built(a), built(b));

describe('what a pair shows', () => {
  it('is the paper’s claim for ResNet-50 and ResNeXt-50', () => {
    const claim = claimOf(spec('resnet50'), spec('resnext50_32x4d'));
    expect(claim.costTimes).toBeNull();
    expect(claim.change).toEqual({ kind: 'paths', from: 1, to: 32 });
    expect(claim.errors?.a).toMatchObject({ percent: 23.9, task: 'ImageNet-1K' });
    expect(claim.errors?.b).toMatchObject({ percent: 22.2, table: 3 });
  });

  it('says why: in a block 51, 116, 51 M MACs become 103, 14, 103', () => {
    const { reason } = claimOf(spec('resnet50'), spec('resnext50_32x4d'));
    expect(reason).toEqual({
      a: { pointwise: 2 * 51_380_224, spatial: 115_605_504 },
      b: { pointwise: 2 * 102_760_448, spatial: 14_450_688 },
    });
    expect(claimOf(spec('resnext50_32x4d'), spec('resnet50')).reason).toBeNull();
    expect(claimOf(spec('resnet50'), spec('resnet101')).reason).toBeNull();
  });

  it('is of other costs where they differ, and of layers where the paths are the same', () => {
    const deeper = claimOf(spec('resnet50'), spec('resnet101'));
    expect(deeper.costTimes).toBeCloseTo(7_801_405_440 / 4_089_184_256, 9);
    expect(deeper.change).toEqual({ kind: 'layers', from: 50, to: 101 });
    const wider = patchSpec(spec('resnext50_32x4d'), { groupWidth: 8 });
    expect(claimOf(spec('resnext50_32x4d'), wider).change).toEqual({
      kind: 'width',
      from: 4,
      to: 8,
    });
  });

  it('has no error where nobody measured both on the same data', () => {
    const odd = patchSpec(spec('resnext50_32x4d'), { cardinality: 31 });
    expect(claimOf(spec('resnet50'), odd).errors).toBeNull();
    expect(claimOf(spec('resnet50'), spec('vgg16')).errors).toBeNull();
  });

  it('has the measured errors of the embedded pair with their intervals', () => {
    const { errors } = claimOf(spec('cifar10-resnet29-1x16d'), spec('cifar10-resnext29-4x6d'));
    expect(errors?.a.percent).toBeCloseTo(12.43, 9);
    expect(errors?.b.percent).toBeCloseTo(11.44, 9);
    expect(errors?.b.interval?.[0]).toBeCloseTo(10.83, 9);
    expect(errors?.b.interval?.[1]).toBeCloseTo(12.08, 9);
    expect(errors?.a).toMatchObject({ task: 'CIFAR-10', table: null });
  });

  it('knows what was measured of one network alone', () => {
    expect(measuredError(spec('resnext50_32x4d'))).toMatchObject({ percent: 22.2 });
    expect(measuredError(spec('cifar10-resnext29-4x6d'))?.percent).toBeCloseTo(11.44, 9);
    expect(measuredError(spec('vgg16'))).toBeNull();
  });

  it('can be told of every pair of presets', () => {
    for (const a of PRESETS) {
      for (const b of PRESETS) expect(() => claimOf(a.spec, b.spec)).not.toThrow();
    }
  });
});
