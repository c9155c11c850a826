import { gainOf, type RecipeRow } from '../../core/equalRecipes';
import { presetOf } from '../../core/presets';
import type { TestSet } from '../../core/reference/timmResults';
import { fixed, signedFixed } from '../looks/signed';
import { networkName } from '../networks/networkName';
import { t } from './evidenceWords';
import type { RecipeLine, RecipePoint } from './recipeLayout';

/** What stands at the end of a recipe's line: what 32 groups add, or why that can't be told. */
export function gainText({ row, gain, points }: RecipeLine): string {
  if (gain !== null) return signedFixed(gain, 2);
  return points.length === 2 && !row.testedAlike ? t('evidence.unalike') : '';
}

/** A point in a sentence: network, recipe, accuracy, and its difference to the other network. */
export function recipePointText(point: RecipePoint, line: RecipeLine, testSet: TestSet): string {
  const facts = [
    t('evidence.recipeOf', { recipe: point.recipe }),
    t('evidence.accuracyOf', {
      value: point.value.toFixed(2),
      set: t(`evidence.set.${testSet}`),
    }),
    againstText(point, line),
  ].filter((fact) => fact !== '');
  return t('evidence.at', {
    name: networkName(presetOf(point.presetId).label),
    facts: facts.join(t('evidence.join')),
  });
}

function againstText({ kind }: RecipePoint, { row, gain }: RecipeLine): string {
  const { one, many, pair } = row;
  if (one === null || many === null) return t('evidence.lone');
  if (!row.testedAlike) return t('evidence.otherTest', { one: one.px, many: many.px });
  if (gain === null) return '';
  const [change, other] = kind === 'many' ? [gain, pair[0]] : [-gain, pair[1]];
  return t('evidence.gain', {
    points: signedFixed(change, 2),
    net: networkName(presetOf(other).label),
  });
}

/** What all shown recipes say together of one test set. */
export function sumText(rows: readonly RecipeRow[], testSet: TestSet): string {
  const set = t(`evidence.set.${testSet}`);
  const gains = rows.flatMap((row) => gainOf(row, testSet) ?? []);
  const [first] = rows;
  if (gains.length === 0 || first === undefined) return t('evidence.sum.none', { set });
  const plain = rows
    .filter(({ pair }) => pair === first.pair)
    .flatMap(({ one }) => one?.top1[testSet] ?? []);
  return t('evidence.sum', {
    set,
    ahead: gains.filter((gain) => gain > 0).length,
    all: gains.length,
    least: signedFixed(Math.min(...gains), 2),
    most: signedFixed(Math.max(...gains), 2),
    net: networkName(presetOf(first.pair[0]).label),
    spread: fixed(Math.max(...plain) - Math.min(...plain), 1),
  });
}
