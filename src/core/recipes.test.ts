import { describe, expect, test } from 'vitest';
import { OFFICIAL_WEIGHTS, type OfficialWeights, officialWeightsFor } from './officialWeights';
import { defaultPair, matchRecipes, sameRecipe, type WeightsPair } from './recipes';

function weights(presetId: string, name: OfficialWeights['name']): OfficialWeights {
  const found = officialWeightsFor(presetId).find((each) => each.name === name);
  if (found === undefined) throw new Error(`no ${name} of ${presetId}`);
  return found;
}

const names = ({ a, b }: WeightsPair) => [a?.name, b?.name];

describe('what a comparison starts with', () => {
  test('both of the simple recipe where both have it', () => {
    expect(names(defaultPair('resnet50', 'resnext50_32x4d'))).toEqual([
      'IMAGENET1K_V1',
      'IMAGENET1K_V1',
    ]);
  });

  test('both of the new one where one has no other, though it is called V1', () => {
    expect(names(defaultPair('resnet50', 'resnext101_64x4d'))).toEqual([
      'IMAGENET1K_V2',
      'IMAGENET1K_V1',
    ]);
  });

  test('each its own where they have none in common, or only one has any', () => {
    const { a, b } = defaultPair('resnet18', 'resnext101_64x4d');
    expect(a && b && sameRecipe(a, b)).toBe(false);
    expect(names(defaultPair('resnet200', 'resnet18'))).toEqual([undefined, 'IMAGENET1K_V1']);
    expect(defaultPair('vgg16', 'resnet200')).toEqual({ a: null, b: null });
  });

  test('the same recipe for every two networks that have one in common', () => {
    for (const { presetId: a } of OFFICIAL_WEIGHTS) {
      for (const { presetId: b } of OFFICIAL_WEIGHTS) {
        const pair = defaultPair(a, b);
        const apart = [a, b].includes('resnext101_64x4d') && /resnet(18|34)/.test(`${a} ${b}`);
        expect(pair.a && pair.b && sameRecipe(pair.a, pair.b)).toBe(!apart);
      }
    }
  });
});

describe('matching recipes', () => {
  test("changes b to a's recipe", () => {
    const a = weights('resnet50', 'IMAGENET1K_V2');
    const b = weights('resnext50_32x4d', 'IMAGENET1K_V1');
    expect(sameRecipe(a, b)).toBe(false);
    expect(matchRecipes(a, b)).toEqual({ a, b: weights('resnext50_32x4d', 'IMAGENET1K_V2') });
  });

  test("changes a to b's where b has no other", () => {
    const a = weights('resnet50', 'IMAGENET1K_V2');
    const b = weights('resnet18', 'IMAGENET1K_V1');
    expect(matchRecipes(a, b)).toEqual({ a: weights('resnet50', 'IMAGENET1K_V1'), b });
  });

  test('gives nothing where no recipe is common', () => {
    const a = weights('resnext101_64x4d', 'IMAGENET1K_V1');
    expect(matchRecipes(a, weights('resnet34', 'IMAGENET1K_V1'))).toBeNull();
  });
});
