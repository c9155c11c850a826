import { RECIPE_SETS } from '../../core/equalRecipes';
import { TEST_SETS } from '../../core/reference/timmResults';

/** The charts of the paper's tables, in the order of the tables. */
export const PAPER_CHARTS = [
  'cardinality',
  'complexity',
  'art',
  'imagenet5k',
  'cifar',
  'coco',
  'residuals',
] as const;
export type PaperChart = (typeof PAPER_CHARTS)[number];

export const EVIDENCE_CHARTS = [...PAPER_CHARTS, 'recipes'] as const;

/** What a chart of a table may show upwards; its first is shown unless another is chosen. */
export const FIGURES = {
  cardinality: ['top1'],
  complexity: ['top1', 'top5'],
  art: ['top1', 'top5'],
  imagenet5k: ['five1', 'five5', 'one1', 'one5'],
  cifar: ['cifar10', 'cifar100'],
  coco: ['ap', 'ap50'],
  residuals: ['top1'],
} as const satisfies Readonly<Record<PaperChart, readonly string[]>>;
export type Figure = (typeof FIGURES)[PaperChart][number];

/** What a chart of a table may show to the right. */
export const AXES = {
  cardinality: ['c', 'macs', 'params'],
  complexity: ['macs', 'params'],
  art: ['macs', 'params'],
  imagenet5k: ['macs', 'params'],
  cifar: ['params', 'macs'],
  coco: ['macs', 'params'],
  residuals: ['macs', 'params'],
} as const satisfies Readonly<Record<PaperChart, readonly string[]>>;
export type Axis = (typeof AXES)[PaperChart][number];

/** What is charted: a table's figure over an axis, or recipes on a test set. */
export type Charted =
  | { readonly chart: PaperChart; readonly figure: Figure; readonly axis: Axis }
  | {
      readonly chart: 'recipes';
      readonly testSet: (typeof TEST_SETS)[number];
      readonly recipes: (typeof RECIPE_SETS)[number];
    };

/** What a link's text says: the chart and what differs from its first choices, `complexity.top5.params`. */
export function readCharted(text: string): Charted {
  const words = text.split('.');
  const among = <Word extends string>(options: readonly [Word, ...Word[]]): Word =>
    options.find((option) => words.includes(option)) ?? options[0];
  const chart = EVIDENCE_CHARTS.find((each) => each === words[0]) ?? EVIDENCE_CHARTS[0];
  if (chart === 'recipes') {
    return { chart, testSet: among(TEST_SETS), recipes: among(RECIPE_SETS) };
  }
  return { chart, figure: among<Figure>(FIGURES[chart]), axis: among<Axis>(AXES[chart]) };
}

/** The text of what is charted; empty for what the view opens with. */
export function writeCharted(charted: Charted): string {
  const first = readCharted(charted.chart);
  const chosen =
    charted.chart === 'recipes'
      ? differing(
          [charted.testSet, charted.recipes],
          first.chart === 'recipes' ? [first.testSet, first.recipes] : [],
        )
      : differing(
          [charted.figure, charted.axis],
          first.chart === 'recipes' ? [] : [first.figure, first.axis],
        );
  if (charted.chart === EVIDENCE_CHARTS[0] && chosen.length === 0) return '';
  return [charted.chart, ...chosen].join('.');
}

function differing(words: readonly string[], first: readonly string[]): readonly string[] {
  return words.filter((word, index) => word !== first[index]);
}
