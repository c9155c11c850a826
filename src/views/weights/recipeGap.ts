import { type OfficialWeights, officialWeightsFor, type Recipe } from '../../core/officialWeights';
import { sameRecipe, type WeightsPair } from '../../core/recipes';

/** Two weights of different recipes. */
export interface RecipeGap {
  readonly a: OfficialWeights;
  readonly b: OfficialWeights;
}

/** The pair whose recipes differ: the one that answers, else the one that is chosen; null where neither does. */
export function recipeGap(answering: WeightsPair, chosen: WeightsPair): RecipeGap | null {
  return gapOf(answering) ?? gapOf(chosen);
}

function gapOf({ a, b }: WeightsPair): RecipeGap | null {
  return a === null || b === null || sameRecipe(a, b) ? null : { a, b };
}

/** What recipes do to two networks that everybody knows: published top-1 errors, and the leads in points. */
export function exampleOfGap() {
  const error = (presetId: string, recipe: Recipe) => {
    const found = officialWeightsFor(presetId).find((each) => each.recipe === recipe);
    if (found === undefined) throw new Error(`no ${recipe} weights of ${presetId}`);
    return 100 - found.top1Percent;
  };
  const lead = (recipe: Recipe) => error('resnet50', recipe) - error('resnext50_32x4d', recipe);
  return {
    resnetNew: error('resnet50', 'new'),
    resnextSimple: error('resnext50_32x4d', 'simple'),
    leadSimple: lead('simple'),
    leadNew: lead('new'),
  };
}
