import { describe, expect, it } from 'vitest';
import counts from '../../core/reference/torchvision_counts.json';
import { QUESTIONS } from './questions';

const { resnet50, resnext50_32x4d: resnext50, resnet50_v1_stride_on_1x1: early } = counts.models;

/** MACs for each byte of float32 that a 3x3 on 56 px reads and writes, worked out by hand. */
function macsPerByte(channels: number, perGroup: number): number {
  const [positions, weights] = [56 * 56, channels * perGroup * 9];
  return (positions * weights) / (4 * (2 * positions * channels + weights));
}

/** What each figure of each answer has to come to: from torchvision's counts, from a paper, or worked out by hand. */
const KNOWN: Readonly<Record<string, Readonly<Record<string, number | string>>>> = {
  'groups-number-or-width': { c: 32, d: 4, times: 8 },
  'weight-shape': { shape: '[128, 4, 3, 3]', inputs: 128, groups: 128 / 4 },
  expansion: { out: 256, expansion: 4, wide: 128, narrow: 64, ratio: 2 },
  'width-formula': { planes: 64, widths: '128, 256, 512, 1024', base: 4 },
  'inner-width': {
    c: 32,
    d: 4,
    widths: '128, 256, 512, 1024',
    first: 128,
    wrong: 128 * 4 * 9,
    right: 1024 * 32 * 9,
  },
  'grouped-or-ungrouped': { grouped: 128 * 4 * 9, dense: 128 * 128 * 9 },
  // What the question counted, what the paper’s network has, and what Table 7 prints of it.
  'too-many-parameters': {
    wrongOut: 2 * 16 * 64,
    out: 256,
    wrong: 320_956_352,
    right: 68_155_210,
    printed: 68.1e6,
  },
  'twice-the-time': {
    macs: resnext50.macs / resnet50.macs,
    outputs: resnext50.conv_fc_outputs / resnet50.conv_fc_outputs,
    grouped: macsPerByte(128, 4),
    dense: macsPerByte(64, 64),
    gpu: 3219.06 / 2577.31,
    cpu: 30.48 / 30.91,
  },
  'resnet-50-flops': { macs: resnet50.macs, flops: 2 * resnet50.macs, old: early.macs },
  'stride-place': { params: resnet50.params, more: resnet50.macs / early.macs },
  'receptive-field': { late: 427, early: 483, input: 224 },
  'batch-norm-count': { buffers: resnet50.buffers, params: resnet50.params },
  // A projection of a stage has inputs times outputs weights, and scale and shift of its BN.
  projection: {
    projections: 4,
    blocks: 3 + 4 + 6 + 3,
    share:
      [
        [64, 256],
        [256, 512],
        [512, 1024],
        [1024, 2048],
      ].reduce((sum, [into = 0, out = 0]) => sum + into * out + 2 * out, 0) / resnet50.params,
  },
  bottleneck: {
    outside: 256,
    inside: 64,
    full: 56 * 56 * 256 * 256 * 9,
    spatial: 56 * 56 * 64 * 64 * 9,
    pointwise: 2 * 56 * 56 * 256 * 64,
  },
  degradation: {},
};

describe('an answer', () => {
  it.each(QUESTIONS)('to $id has the figures that it has to come to, each of them', (question) => {
    const figures = question.figures?.() ?? {};
    const known = KNOWN[question.id] ?? {};
    expect(Object.keys(figures).sort()).toEqual(Object.keys(known).sort());
    for (const [name, figure] of Object.entries(figures)) {
      const value = typeof figure === 'string' ? figure : figure.value;
      const expected = known[name];
      if (typeof expected === 'number') expect(value, name).toBeCloseTo(expected, 9);
      else expect(value, name).toBe(expected);
    }
  });

  it('says no figure that its question contradicts', () => {
    const said = (id: string) => QUESTIONS.find((each) => each.id === id)?.title.en ?? '';
    expect(said('too-many-parameters')).toContain(
      Number(KNOWN['too-many-parameters']?.wrong).toLocaleString('en'),
    );
    expect(said('receptive-field')).toMatch(/427 or 483/);
    const billions = ['old', 'macs', 'flops'].map((name) =>
      (Number(KNOWN['resnet-50-flops']?.[name]) / 1e9).toFixed(1),
    );
    // The paper of 2015 prints 3.86 rounded down.
    expect(billions).toEqual(['3.9', '4.1', '8.2']);
    expect(said('resnet-50-flops')).toMatch(/3\.8, 4\.1 or 8\.2/);
  });
});
