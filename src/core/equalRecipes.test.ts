import { describe, expect, it } from 'vitest';
import { gainOf, RECIPE_PAIRS, recipeRows } from './equalRecipes';
import { presetOf } from './presets';
import { TEST_SETS, type TestSet, TIMM_RESULTS } from './reference/timmResults';

const rowOf = (recipe: string, pair: number) => {
  const first = RECIPE_PAIRS[pair]?.[0];
  const found = recipeRows('every').find((row) => row.recipe === recipe && row.pair[0] === first);
  if (found === undefined) throw new Error(`no such recipe: ${recipe}`);
  return found;
};
const gain = (recipe: string, set: TestSet = 'imagenet', pair = 0) => {
  const points = gainOf(rowOf(recipe, pair), set);
  return points === null ? null : Number(points.toFixed(3));
};

describe('cardinality under equal recipes', () => {
  it('adds 1.5 points with torchvision’s first recipe, 1.8 with gluon’s, 1.0 with ra, 0.1 with a1', () => {
    expect(gain('tv_in1k')).toBe(1.476);
    expect(gain('gluon_in1k')).toBe(1.774);
    expect(gain('ra_in1k')).toBe(0.98);
    expect(gain('a1_in1k')).toBe(0.144);
    expect(gain('gluon_in1k', 'imagenet', 1)).toBe(1.03);
  });

  it('loses where it loses: on re-assessed labels with a1, at 176 px with torchvision’s second', () => {
    expect(gain('a1_in1k', 'real')).toBe(-0.269);
    expect(gain('tv2_in1k')).toBe(-0.05);
  });

  it('is not told where a set was not measured, or the two were not tested alike', () => {
    expect(gain('tv_in1k', 'a')).toBeNull();
    expect(gain('a1_in1k', 'sketch')).toBeNull();
    expect(rowOf('a1h_in1k', 0).testedAlike).toBe(false);
    expect(gain('a1h_in1k')).toBeNull();
    expect(gain('tv_in1k', 'imagenet', 1)).toBeNull();
  });
});

describe('sets of recipes', () => {
  const recipesOf = (set: Parameters<typeof recipeRows>[0]) =>
    recipeRows(set).map(({ pair, recipe }) => `${pair[0]} ${recipe}`);

  it('matched are those of both networks, tested alike, of ImageNet-1K alone', () => {
    expect(recipesOf('matched')).toEqual([
      'resnet50 a3_in1k',
      'resnet50 tv_in1k',
      'resnet50 gluon_in1k',
      'resnet50 ra_in1k',
      'resnet50 tv2_in1k',
      'resnet50 a2_in1k',
      'resnet50 a1_in1k',
      'resnet101 gluon_in1k',
    ]);
  });

  it('with more data there are two more, and every recipe is in the last', () => {
    const more = recipesOf('more').filter((each) => !recipesOf('matched').includes(each));
    expect(more).toEqual(['resnet50 fb_ssl_yfcc100m_ft_in1k', 'resnet50 fb_swsl_ig1b_ft_in1k']);
    const results = recipeRows('every').flatMap(({ one, many }) => [one, many]);
    expect(new Set(results.filter((each) => each !== null)).size).toBe(TIMM_RESULTS.length);
  });

  it('every result is of a network that can be opened, and is a percentage', () => {
    for (const { presetId, top1 } of TIMM_RESULTS) {
      expect(presetOf(presetId).id).toBe(presetId);
      for (const set of TEST_SETS) {
        const value = top1[set];
        if (value !== null) expect(value > 0 && value < 100).toBe(true);
      }
    }
  });
});
