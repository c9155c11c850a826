import { expect, test } from 'vitest';
import { RECIPE_SETS } from '../../core/equalRecipes';
import { TEST_SETS } from '../../core/reference/timmResults';
import { AXES, type Charted, FIGURES, PAPER_CHARTS, readCharted, writeCharted } from './charts';

const ALL: readonly Charted[] = [
  ...PAPER_CHARTS.flatMap((chart) =>
    FIGURES[chart].flatMap((figure) => AXES[chart].map((axis) => ({ chart, figure, axis }))),
  ),
  ...TEST_SETS.flatMap((testSet) =>
    RECIPE_SETS.map((recipes) => ({ chart: 'recipes' as const, testSet, recipes })),
  ),
];

test('a link has the chart, its figure and its axis or recipes, and reads back', () => {
  const texts = ALL.map(writeCharted);
  expect(texts.map(readCharted)).toEqual(ALL);
  expect(new Set(texts).size).toBe(ALL.length);
  for (const text of texts) expect(text).toMatch(/^[a-z0-9.]*$/);
});

test('what is shown first is not said', () => {
  expect(writeCharted(readCharted(''))).toBe('');
  expect(writeCharted(readCharted('complexity'))).toBe('complexity');
  expect(writeCharted({ chart: 'complexity', figure: 'top5', axis: 'macs' })).toBe(
    'complexity.top5',
  );
});

test('what a link has wrong, or of another chart, changes nothing', () => {
  expect(readCharted('none.top5')).toEqual(readCharted('cardinality'));
  expect(readCharted('coco.cifar10.c')).toEqual(readCharted('coco'));
});
