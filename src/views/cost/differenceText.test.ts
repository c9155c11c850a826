import { describe, expect, it } from 'vitest';
import { differences } from '../../core/compare';
import { residualOf } from '../../core/presets';
import { networkOf } from '../../store/derived';
import { changeText, differenceText } from './differenceText';

const spec = (id: string) => residualOf(id);
const between = (a: string, b: string) => differenceText(differences(spec(a), spec(b)));

describe('differenceText', () => {
  it("says the paper's claim of the opening pair", () => {
    expect(between('resnet50', 'resnext50_32x4d')).toBe(
      'B differs from A: every 3×3 is twice as wide, in 32 groups.',
    );
  });

  it('says groups alone where the width is equal', () => {
    expect(between('wide_resnet50_2', 'resnext50_32x4d')).toBe(
      'B differs from A: every 3×3 is in 32 groups.',
    );
  });

  it('goes both ways', () => {
    expect(between('resnext50_32x4d', 'resnet50')).toBe(
      'B differs from A: every 3×3 is half as wide, in one group instead of 32.',
    );
  });

  it('names the trained pair by its factor', () => {
    expect(between('cifar10-resnet29-1x16d', 'cifar10-resnext29-4x6d')).toBe(
      'B differs from A: every 3×3 is 1.5 times as wide, in 4 groups.',
    );
  });

  it('counts what it has no room for', () => {
    expect(between('resnet34', 'resnext29_16x64d')).toMatch(/, \d more\.$/);
  });

  it('says that two networks are the same', () => {
    expect(between('resnet50', 'resnet50')).toBe('A and B are the same network.');
  });
});

describe('changeText', () => {
  it('gives the change of the opening pair', () => {
    const [a, b] = [networkOf(spec('resnet50')), networkOf(spec('resnext50_32x4d'))];
    expect(changeText(a.cost, b.cost)).toBe('−2.1 % params, +3.5 % MACs, +30 % activations.');
  });
});
