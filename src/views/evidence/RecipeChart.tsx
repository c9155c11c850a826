import { useMemo } from 'react';
import { type RecipeSet, recipeRows } from '../../core/equalRecipes';
import { presetOf } from '../../core/presets';
import type { TestSet } from '../../core/reference/timmResults';
import { sameSpec } from '../../core/spec';
import { factor } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import { useCardinalStore } from '../CardinalContext';
import chartStyles from '../cost/Chart.module.css';
import { Keep } from '../keep/Keep';
import { networkName } from '../networks/networkName';
import { useBox } from '../widgets/useBox';
import styles from './Evidence.module.css';
import { t } from './evidenceWords';
import { MarkKey } from './MarkKey';
import { markPath } from './marks';
import { PointButton } from './PointButton';
import {
  type RecipeGroup,
  type RecipeLine,
  type RecipePoint,
  recipeLayout,
  shortRecipe,
} from './recipeLayout';
import { gainText, recipePointText, sumText } from './recipeText';
import { UnmeasuredLines } from './UnmeasuredLines';
import { usePoints } from './usePoints';
import type { Present } from './usePresent';

const BOTTOM_PX = 20;

interface ChartProps {
  recipes: RecipeSet;
  testSet: TestSet;
  present: readonly Present[];
}

/** Both networks of a pair under each recipe: a line for each, on one scale. */
export function RecipeChart({ recipes, testSet, present }: ChartProps) {
  const { ref, widthPx, fontPx } = useBox<HTMLDivElement>();
  const rows = useMemo(() => recipeRows(recipes), [recipes]);
  const layout = useMemo(
    () => recipeLayout(rows, testSet, widthPx, fontPx),
    [rows, testSet, widthPx, fontPx],
  );
  const { loadPreset } = useCardinalStore().getState();
  const { points, groups } = layout;
  const order = points.map(({ key }) => key);
  const hand = usePoints(order, (key, lane) => {
    const point = points.find((each) => each.key === key);
    if (point !== undefined) loadPreset(lane, point.presetId);
  });
  const lines = groups.flatMap((group) => group.lines);
  const pointed = lines.find((line) => line.points.some(({ key }) => key === hand.at));
  const point = pointed?.points.find(({ key }) => key === hand.at);
  const lanesOf = (presetId: string) =>
    present.flatMap(({ lane, spec }) => (sameSpec(spec, presetOf(presetId).spec) ? [lane] : []));
  const textOf = (each: RecipePoint, line: RecipeLine) =>
    `${recipePointText(each, line, testSet)} ${t('evidence.open')}`;
  const measured = new Set(rows.flatMap(({ pair }) => pair.flatMap(lanesOf)));
  return (
    <figure className={chartStyles.figure}>
      <Keep name="evidence-recipes" title={t('evidence.title.recipes')} corner />
      <MarkKey kinds={['one', 'many']} words={[t('evidence.key.coloured')]} />
      <p className="num">{sumText(rows, testSet)}</p>
      <p className={`num ${styles.readout}`} data-hint={pointed === undefined ? '' : undefined}>
        {pointed === undefined || point === undefined ? t('evidence.hint') : textOf(point, pointed)}
      </p>
      <div ref={ref} className={styles.box}>
        <svg width={widthPx} height={layout.heightPx + BOTTOM_PX} aria-hidden="true">
          <g>
            {layout.ticks.map((tick) => (
              <g key={tick} transform={`translate(${layout.x(tick)}, 0)`}>
                <line className={chartStyles.rule} y2={layout.heightPx} />
                <text
                  className={`num ${chartStyles.tick}`}
                  y={layout.heightPx + 14}
                  textAnchor="middle"
                >
                  {factor(tick)}
                </text>
              </g>
            ))}
            {groups.map((group) => (
              <GroupHead key={group.pair[0]} group={group} lanesOf={lanesOf} />
            ))}
            {lines.map((line) => (
              <LineWords
                key={`${line.row.pair[0]} ${line.row.recipe}`}
                line={line}
                endPx={widthPx}
              />
            ))}
          </g>
          {lines.flatMap((line) =>
            line.points.map((each) => (
              <g
                key={each.key}
                className={styles.mark}
                data-filled="true"
                data-lane={lanesOf(each.presetId)[0]}
                data-lit={each.key === hand.at}
                transform={`translate(${each.x}, ${each.y})`}
              >
                <path d={markPath(each.kind)} />
              </g>
            )),
          )}
        </svg>
        <fieldset className={styles.hits}>
          <legend className="visually-hidden">
            {t('evidence.chart', { title: t('evidence.title.recipes') })}
          </legend>
          {lines.flatMap((line) =>
            line.points.map((each) => (
              <PointButton
                key={each.key}
                hand={hand}
                id={each.key}
                label={textOf(each, line)}
                opens
                x={each.x}
                y={each.y}
              />
            )),
          )}
        </fieldset>
      </div>
      <p className={styles.axisName} data-end="true">
        {t('evidence.accuracy')}
      </p>
      <UnmeasuredLines unmeasured={present.filter(({ lane }) => !measured.has(lane))} />
    </figure>
  );
}

interface HeadProps {
  group: RecipeGroup;
  lanesOf: (presetId: string) => readonly LaneId[];
}

/** The names of a pair, with the letters of what is A or B. */
function GroupHead({ group: { pair, y }, lanesOf }: HeadProps) {
  return (
    <text className={styles.group} x={0} y={y + 20}>
      {pair.map((presetId, index) => (
        <tspan key={presetId}>
          {index > 0 && t('evidence.and')}
          {lanesOf(presetId).map((lane) => (
            <tspan key={lane} data-lane={lane} className={styles.letter}>
              {`${lane.toUpperCase()} `}
            </tspan>
          ))}
          {networkName(presetOf(presetId).label)}
        </tspan>
      ))}
    </text>
  );
}

/** A recipe's tag, the line between its points, and what 32 groups add. */
function LineWords({ line, endPx }: { line: RecipeLine; endPx: number }) {
  const { row, points, nameY, y, gain } = line;
  const [one, many] = points;
  const tag = shortRecipe(row.recipe);
  return (
    <>
      <text className={styles.recipe} x={0} y={nameY}>
        {tag}
      </text>
      {one !== undefined && many !== undefined && (
        <line
          className={styles.stem}
          data-quiet={gain === null}
          x1={one.x}
          y1={one.y}
          x2={many.x}
          y2={many.y}
        />
      )}
      <text
        className={`num ${styles.gain}`}
        data-quiet={gain === null}
        x={endPx - 2}
        y={y}
        dy="0.35em"
        textAnchor="end"
      >
        {gainText(line)}
      </text>
    </>
  );
}
