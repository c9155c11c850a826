import {
  gainOf,
  RECIPE_PAIRS,
  type RecipePair,
  type RecipeRow,
  type RecipeSet,
  recipeRows,
} from '../../core/equalRecipes';
import { presetOf } from '../../core/presets';
import type { TestSet, TimmResult } from '../../core/reference/timmResults';
import { LANES } from '../../store/lanes';
import { KeptTable } from '../keep/KeptTable';
import { signedFixed } from '../looks/signed';
import { networkName } from '../networks/networkName';
import { LoadButton } from '../paper/LoadButton';
import table from '../paper/PaperTable.module.css';
import { rowNetwork } from '../paper/rows';
import styles from './Evidence.module.css';
import { t } from './evidenceWords';

interface TableProps {
  recipes: RecipeSet;
  testSet: TestSet;
}

/** Both networks of each pair under each recipe, in every digit. */
export function RecipesTable({ recipes, testSet }: TableProps) {
  const rows = recipeRows(recipes);
  const pairs = RECIPE_PAIRS.filter((pair) => rows.some((row) => row.pair === pair));
  return pairs.map((pair) => (
    <PairTable
      key={pair[0]}
      pair={pair}
      rows={rows.filter((row) => row.pair === pair)}
      testSet={testSet}
    />
  ));
}

interface PairProps {
  pair: RecipePair;
  rows: readonly RecipeRow[];
  testSet: TestSet;
}

function PairTable({ pair, rows, testSet }: PairProps) {
  const [one, many] = [networkName(presetOf(pair[0]).label), networkName(presetOf(pair[1]).label)];
  const name = t('evidence.pair', { one, many });
  return (
    <KeptTable name={`evidence-recipes-${pair[0]}`} title={name}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={styles.scroll} aria-label={name} tabIndex={0}>
        <table className={`${table.table} ${styles.plain}`} aria-label={name}>
          <thead>
            <tr>
              <th scope="col">{t('evidence.column.recipe')}</th>
              {pair.map((presetId) => (
                <th key={presetId} scope="col">
                  {networkName(presetOf(presetId).label)}
                </th>
              ))}
              <th scope="col">{t('evidence.column.difference')}</th>
              <th scope="col" data-words="true">
                {t('evidence.column.tested')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.recipe} row={row} testSet={testSet} />
            ))}
            <tr>
              <th scope="row">{t('evidence.column.load')}</th>
              {pair.map((presetId) => (
                <td key={presetId}>
                  <LoadButtons presetId={presetId} />
                </td>
              ))}
              <td colSpan={2} />
            </tr>
          </tbody>
        </table>
      </section>
    </KeptTable>
  );
}

function Row({ row, testSet }: { row: RecipeRow; testSet: TestSet }) {
  const gain = gainOf(row, testSet);
  return (
    <tr>
      <th scope="row">{row.recipe}</th>
      {[row.one, row.many].map((result, index) => (
        <td key={row.pair[index]} className="num">
          {result?.top1[testSet]?.toFixed(2) ?? t('evidence.none')}
        </td>
      ))}
      <td className="num">{gain === null ? t('evidence.none') : signedFixed(gain, 2)}</td>
      <td data-words="true">{testedText(row)}</td>
    </tr>
  );
}

function LoadButtons({ presetId }: { presetId: string }) {
  const network = rowNetwork(presetId);
  if (network === null) return null;
  return LANES.map((lane) => (
    <LoadButton
      key={lane}
      lane={lane}
      network={network}
      name={networkName(presetOf(presetId).label)}
    />
  ));
}

/** How both were tested; each of them where that differs. */
function testedText({ one, many, testedAlike }: RecipeRow): string {
  const told = testedAlike ? [one] : [one, many];
  return told
    .filter((each) => each !== null)
    .map(settingText)
    .join(t('evidence.and'));
}

function settingText({ px, crop, interpolation }: TimmResult): string {
  return t('evidence.tested', { px, crop, interpolation });
}
