import { extent, scaleLinear } from 'd3';
import { gainOf, type RecipePair, type RecipeRow } from '../../core/equalRecipes';
import type { TestSet } from '../../core/reference/timmResults';
import { textWidthPx } from '../graph/textWidth';

/** One network under one recipe. */
export interface RecipePoint {
  readonly key: string;
  readonly presetId: string;
  readonly recipe: string;
  readonly kind: 'one' | 'many';
  /** Top-1 accuracy in percent. */
  readonly value: number;
  readonly x: number;
  readonly y: number;
}

/** A recipe's line: its points, and what 32 groups add. */
export interface RecipeLine {
  readonly row: RecipeRow;
  readonly points: readonly RecipePoint[];
  /** Points of accuracy; null where there is none to tell. */
  readonly gain: number | null;
  /** Where its name begins and its points stand, px. */
  readonly nameY: number;
  readonly y: number;
}

export interface RecipeGroup {
  readonly pair: RecipePair;
  readonly y: number;
  readonly lines: readonly RecipeLine[];
}

/** All recipes of a set on one scale, pair by pair. */
export interface RecipeLayout {
  readonly groups: readonly RecipeGroup[];
  readonly points: readonly RecipePoint[];
  readonly ticks: readonly number[];
  x(accuracy: number): number;
  /** Where the plot begins and ends, px. */
  readonly fromPx: number;
  readonly toPx: number;
  readonly heightPx: number;
}

const HEAD_PX = 30;
const LINE_PX = 27;
/** Room for a name over its line, where there is none beside it. */
const OVER_PX = 15;
const GAIN_PX = 108;
const ROOM_PX = 12;
const NARROW_PX = 560;
const TICK_PX = 70;
/** Two points nearer than this stand one over the other. */
const APART_PX = 13;
const ASIDE_PX = 5;

/** A tag without what they all end in: "tv", "fb_swsl_ig1b_ft". */
export function shortRecipe(recipe: string): string {
  return recipe.replace(/_in1k$/, '');
}

/** Where recipes lie in a chart of a width; those that have nothing on the test set are left out. */
export function recipeLayout(
  rows: readonly RecipeRow[],
  testSet: TestSet,
  widthPx: number,
  fontPx: number,
): RecipeLayout {
  const shown = rows.filter(({ one, many }) =>
    [one, many].some((result) => (result?.top1[testSet] ?? null) !== null),
  );
  const isNarrow = widthPx < NARROW_PX;
  const longest = Math.max(
    0,
    ...shown.map(({ recipe }) => textWidthPx(shortRecipe(recipe), fontPx)),
  );
  const fromPx = isNarrow ? 0 : Math.ceil(longest) + ROOM_PX;
  const toPx = Math.max(fromPx + 1, widthPx - GAIN_PX);
  const values = shown.flatMap(({ one, many }) =>
    [one, many].flatMap((each) => each?.top1[testSet] ?? []),
  );
  const [least = 0, most = 1] = extent(values);
  const scale = scaleLinear(
    [least, least === most ? most + 1 : most],
    [fromPx + ROOM_PX, toPx - ROOM_PX],
  );
  const linePx = LINE_PX + (isNarrow ? OVER_PX : 0);
  let y = 0;
  const pairs = [...new Set(shown.map(({ pair }) => pair))];
  const groups = pairs.map((pair): RecipeGroup => {
    const headY = y;
    y += HEAD_PX;
    const lines = shown
      .filter((row) => row.pair === pair)
      .map((row): RecipeLine => {
        const top = y;
        y += linePx;
        const middle = top + (isNarrow ? OVER_PX : 0) + LINE_PX / 2;
        const nameY = isNarrow ? top + OVER_PX - 3 : middle + 0.35 * fontPx;
        const points = pointsOf(row, testSet, scale, middle);
        return { row, points, gain: gainOf(row, testSet), nameY, y: middle };
      });
    return { pair, y: headY, lines };
  });
  const points = groups.flatMap(({ lines }) => lines.flatMap((line) => line.points));
  const count = Math.max(2, Math.floor((toPx - fromPx) / TICK_PX));
  const ends = scaleLinear([scale.invert(fromPx), scale.invert(toPx)], [0, 1]);
  return {
    groups,
    points,
    ticks: ends.ticks(count),
    x: scale,
    fromPx,
    toPx,
    heightPx: y,
  };
}

function pointsOf(
  { recipe, one, many }: RecipeRow,
  testSet: TestSet,
  x: (accuracy: number) => number,
  y: number,
): readonly RecipePoint[] {
  const [before, after] = [one?.top1[testSet] ?? null, many?.top1[testSet] ?? null];
  const isTight = before !== null && after !== null && Math.abs(x(before) - x(after)) < APART_PX;
  const aside = isTight ? ASIDE_PX : 0;
  const of = (
    kind: RecipePoint['kind'],
    presetId: string | undefined,
    value: number | null,
    down: number,
  ): RecipePoint[] =>
    presetId === undefined || value === null
      ? []
      : [{ key: `${presetId}.${recipe}`, presetId, recipe, kind, value, x: x(value), y: y + down }];
  return [...of('one', one?.presetId, before, -aside), ...of('many', many?.presetId, after, aside)];
}
