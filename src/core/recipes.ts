import { type OfficialWeights, officialWeightsFor, type Recipe } from './officialWeights';

/** The weights of both networks of a comparison; null where nothing was published. */
export interface WeightsPair {
  readonly a: OfficialWeights | null;
  readonly b: OfficialWeights | null;
}

/** The simple one first: it is nearest to the papers', and most networks have it. */
const PREFERRED: readonly Recipe[] = ['simple', 'new'];

/** Whether a gap between two networks can't come from how they were trained. */
export function sameRecipe(one: OfficialWeights, other: OfficialWeights): boolean {
  return one.recipe === other.recipe;
}

/**
 * The weights that a comparison starts with: both of the same recipe where both have one in common.
 * Else each network's own first, and `sameRecipe` tells.
 */
export function defaultPair(presetA: string, presetB: string): WeightsPair {
  for (const recipe of PREFERRED) {
    const a = ofRecipe(presetA, recipe);
    const b = ofRecipe(presetB, recipe);
    if (a !== undefined && b !== undefined) return { a, b };
  }
  return {
    a: officialWeightsFor(presetA)[0] ?? null,
    b: officialWeightsFor(presetB)[0] ?? null,
  };
}

/**
 * Two weights brought to one recipe: b's is changed to a's, else a's to b's.
 * Null where the networks have no recipe in common.
 */
export function matchRecipes(
  a: OfficialWeights,
  b: OfficialWeights,
): { readonly a: OfficialWeights; readonly b: OfficialWeights } | null {
  const otherB = ofRecipe(b.presetId, a.recipe);
  if (otherB !== undefined) return { a, b: otherB };
  const otherA = ofRecipe(a.presetId, b.recipe);
  return otherA === undefined ? null : { a: otherA, b };
}

function ofRecipe(presetId: string, recipe: Recipe): OfficialWeights | undefined {
  return officialWeightsFor(presetId).find((each) => each.recipe === recipe);
}
