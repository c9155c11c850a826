import { expect, test } from 'vitest';
import { RECIPE_SETS, recipeRows } from '../../core/equalRecipes';
import { TEST_SETS } from '../../core/reference/timmResults';
import { textWidthPx } from '../graph/textWidth';
import { MARK_PX } from './marks';
import { recipeLayout, shortRecipe } from './recipeLayout';
import { gainText, recipePointText, sumText } from './recipeText';

const FONT_PX = 12;
const WIDTHS = [330, 620, 1000];

test('points, names and differences have room of their own at any width', () => {
  for (const widthPx of WIDTHS) {
    for (const testSet of TEST_SETS) {
      for (const set of RECIPE_SETS) {
        const layout = recipeLayout(recipeRows(set), testSet, widthPx, FONT_PX);
        const lines = layout.groups.flatMap((group) => group.lines);
        for (const line of lines) {
          const nameRight = textWidthPx(shortRecipe(line.row.recipe), FONT_PX);
          const gainLeft = widthPx - textWidthPx(gainText(line), FONT_PX);
          for (const { x, y } of line.points) {
            const besideName = x - MARK_PX >= nameRight || y - MARK_PX >= line.nameY - 1;
            expect(besideName).toBe(true);
            expect(x + MARK_PX).toBeLessThanOrEqual(gainLeft);
            expect(y + MARK_PX).toBeLessThanOrEqual(layout.heightPx);
          }
        }
        const tops = lines.map(({ nameY }) => nameY);
        tops.slice(1).forEach((top, index) => {
          expect(top - (tops[index] ?? 0)).toBeGreaterThan(FONT_PX);
        });
      }
    }
  }
});

test('two points of a recipe never lie on one another', () => {
  for (const widthPx of WIDTHS) {
    const { groups } = recipeLayout(recipeRows('every'), 'imagenet', widthPx, FONT_PX);
    for (const { points } of groups.flatMap(({ lines }) => lines)) {
      const [one, many] = points;
      if (one === undefined || many === undefined) continue;
      expect(Math.hypot(one.x - many.x, one.y - many.y)).toBeGreaterThanOrEqual(10);
    }
  }
});

test('a recipe without a figure on the test set is left out', () => {
  const { groups } = recipeLayout(recipeRows('matched'), 'sketch', 620, FONT_PX);
  const recipes = groups.flatMap(({ lines }) => lines.map(({ row }) => row.recipe));
  expect(recipes).toEqual(['tv_in1k', 'gluon_in1k', 'tv2_in1k', 'gluon_in1k']);
});

test('a point says its recipe, its accuracy and what its difference is taken against', () => {
  const { groups } = recipeLayout(recipeRows('every'), 'imagenet', 620, FONT_PX);
  const lines = groups.flatMap((group) => group.lines);
  const textOf = (recipe: string, at: number) => {
    const line = lines.find(({ row }) => row.recipe === recipe);
    const point = line?.points[at];
    if (line === undefined || point === undefined) throw new Error(`no such point: ${recipe}`);
    return recipePointText(point, line, 'imagenet');
  };
  expect(textOf('tv_in1k', 1)).toBe(
    'ResNeXt-50 32x4d: recipe tv_in1k, top-1 accuracy 77.63 % on ImageNet’s validation images, +1.48 points against ResNet-50 of the same recipe.',
  );
  expect(textOf('tv_in1k', 0)).toContain('−1.48 points against ResNeXt-50 32x4d');
  expect(textOf('a1h_in1k', 1)).toContain('not comparable: tested at 176 px and 224 px');
  expect(textOf('c1_in1k', 0)).toContain('the other was not trained with this recipe');
});

test('all recipes together: where the ResNeXt is ahead, by how much, and what recipes alone move', () => {
  expect(sumText(recipeRows('matched'), 'imagenet')).toBe(
    'On ImageNet’s validation images the ResNeXt is ahead under 7 of 8 recipes of both; the difference goes from −0.05 to +1.77 points. Recipe and test size alone move ResNet-50 by 4.4 points.',
  );
});
