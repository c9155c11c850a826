import { type TestSet, TIMM_RESULTS, type TimmResult } from './reference/timmResults';

/** Two networks of about equal MACs, of which the second has cardinality 32. */
export const RECIPE_PAIRS = [
  ['resnet50', 'resnext50_32x4d'],
  ['resnet101', 'resnext101_32x4d'],
] as const;
export type RecipePair = (typeof RECIPE_PAIRS)[number];

/** A recipe of which one network of a pair has weights, or both. */
export interface RecipeRow {
  readonly pair: RecipePair;
  readonly recipe: string;
  /** Whether other images than ImageNet-1K's were learned from. */
  readonly moreData: boolean;
  /** The network with one group, and the one with 32. */
  readonly one: TimmResult | null;
  readonly many: TimmResult | null;
  /** Whether both were tested at one size, crop and interpolation; false where one is missing. */
  readonly testedAlike: boolean;
}

/**
 * Which recipes: those of both networks, tested alike and learned from ImageNet-1K alone; those from more images
 * too; or all that there are, of one network alone or not tested alike.
 */
export const RECIPE_SETS = ['matched', 'more', 'every'] as const;
export type RecipeSet = (typeof RECIPE_SETS)[number];

/** The recipes of a set, pair by pair, those with the lowest accuracy of the first network first. */
export function recipeRows(set: RecipeSet): readonly RecipeRow[] {
  return RECIPE_PAIRS.flatMap((pair) => rowsOfPair(pair).filter((row) => isIn(set, row)));
}

/**
 * What 32 groups add under one recipe, in points of top-1 accuracy; null where one of the two was not measured,
 * or not tested alike.
 */
export function gainOf({ one, many, testedAlike }: RecipeRow, set: TestSet): number | null {
  const [before, after] = [one?.top1[set] ?? null, many?.top1[set] ?? null];
  return testedAlike && before !== null && after !== null ? after - before : null;
}

function rowsOfPair(pair: RecipePair): readonly RecipeRow[] {
  const of = (presetId: string) => TIMM_RESULTS.filter((each) => each.presetId === presetId);
  const [ones, manies] = [of(pair[0]), of(pair[1])];
  const recipes = new Set([...ones, ...manies].map(({ recipe }) => recipe));
  const rows = [...recipes].map((recipe): RecipeRow => {
    const one = ones.find((each) => each.recipe === recipe) ?? null;
    const many = manies.find((each) => each.recipe === recipe) ?? null;
    const testedAlike = one !== null && many !== null && isTestedAlike(one, many);
    return { pair, recipe, moreData: recipe.includes('_ft_'), one, many, testedAlike };
  });
  return rows.toSorted((a, b) => lowest(a) - lowest(b));
}

function isIn(set: RecipeSet, { testedAlike, moreData }: RecipeRow): boolean {
  if (set === 'every') return true;
  return testedAlike && (set === 'more' || !moreData);
}

function isTestedAlike(one: TimmResult, many: TimmResult): boolean {
  return one.px === many.px && one.crop === many.crop && one.interpolation === many.interpolation;
}

function lowest({ one, many }: RecipeRow): number {
  return (one ?? many)?.top1.imagenet ?? 0;
}
