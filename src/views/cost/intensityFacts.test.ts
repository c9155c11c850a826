import { describe, expect, it } from 'vitest';
import { presetOf } from '../../core/presets';
import { networkOf } from '../../store/derived';
import { intensityFacts } from './intensityFacts';

const factsOf = (a: string, b: string) =>
  intensityFacts(networkOf(presetOf(a).spec), networkOf(presetOf(b).spec));

describe('intensityFacts', () => {
  it('ResNeXt-50 does about the MACs of ResNet-50, and moves more for them', () => {
    const facts = factsOf('resnet50', 'resnext50_32x4d');
    expect(facts.macs).toBeCloseTo(1.035, 3);
    expect(facts.activationOutputs).toBeCloseTo(1.296, 3);
    expect(facts.bytesMoved).toBeCloseTo(1.18, 2);
    expect(facts.macsPerByte.b).toBeLessThan(facts.macsPerByte.a);
  });

  it("a 3x3 output of 32x4d reads a sixteenth of ResNet-50's inputs", () => {
    const { first } = factsOf('resnet50', 'resnext50_32x4d');
    expect(first).toMatchObject({ name: 'layer1.0.conv2', reads: { a: 576, b: 36 } });
    expect(first?.macsPerByte.a).toBeCloseTo(115605504 / (4 * (2 * 64 * 56 * 56 + 9 * 64 * 64)), 9);
    expect(first?.macsPerByte.b).toBeCloseTo(14450688 / (4 * (2 * 128 * 56 * 56 + 9 * 4 * 128)), 9);
  });

  it('has a point for each convolution and fc of either network', () => {
    const { points } = factsOf('resnet50', 'resnext50_32x4d');
    expect(points).toHaveLength(54);
    expect(points.every(({ a, b }) => a !== null && b !== null)).toBe(true);
    const [stem, one, two] = points;
    expect(stem).toMatchObject({ name: 'conv1', stage: null, a: { wide: true } });
    expect(one).toMatchObject({ stage: 0, a: { wide: false } });
    expect(two?.b?.macsPerByte).toBeLessThan((two?.a?.macsPerByte ?? 0) / 4);
    const longer = factsOf('resnet50', 'resnet101');
    expect(longer.points).toHaveLength(105);
    expect(longer.points.filter(({ a }) => a === null)).toHaveLength(51);
  });

  it('two networks of another kind have their own numbers too', () => {
    const { first, macsPerByte } = factsOf('vgg16', 'mobilenet_v1');
    expect(macsPerByte.a).toBeGreaterThan(macsPerByte.b);
    if (first !== null) expect(first.reads.a).toBeGreaterThan(first.reads.b);
  });
});
