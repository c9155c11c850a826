import { describe, expect, it } from 'vitest';
import { officialWeightsFor } from '../../core/officialWeights';
import { exampleOfGap, recipeGap } from './recipeGap';

const NONE = { a: null, b: null };
const [resnetV1 = null, resnetV2 = null] = officialWeightsFor('resnet50');
const [resnextV1 = null] = officialWeightsFor('resnext50_32x4d');

describe('a gap between recipes', () => {
  it('is told of what answers before what is chosen', () => {
    const answering = { a: resnetV2, b: resnextV1 };
    const chosen = { a: resnetV1, b: resnextV1 };
    expect(recipeGap(answering, chosen)).toEqual(answering);
    expect(recipeGap(chosen, answering)).toEqual(answering);
  });

  it('is none at an equal recipe, and none without two', () => {
    expect(recipeGap(NONE, { a: resnetV1, b: resnextV1 })).toBeNull();
    expect(recipeGap({ a: resnetV2, b: null }, NONE)).toBeNull();
  });
});

it('the example has the published figures', () => {
  const { resnetNew, resnextSimple, leadSimple, leadNew } = exampleOfGap();
  expect([resnetNew, resnextSimple].map((each) => each.toFixed(2))).toEqual(['19.14', '22.38']);
  expect([leadSimple, leadNew].map((each) => each.toFixed(2))).toEqual(['1.49', '0.34']);
});
