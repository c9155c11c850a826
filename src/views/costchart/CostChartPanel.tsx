import { useMemo } from 'react';
import { LAYER_KINDS } from '../../core/layerKind';
import { LANES } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { backendName } from '../time/names';
import { Choice } from '../widgets/Choice';
import { BarChart } from './BarChart';
import { BlocksView } from './BlocksView';
import { kindRows, type Segment, sectionRows, sectionsIn } from './barRows';
import styles from './CostCharts.module.css';
import { CostTables } from './CostTables';
import { t } from './costChartWords';
import { COST_MEASURES, type Costs, readCosts, writeCosts } from './costs';
import { KeepLit } from './KeepLit';
import { useLighting } from './lighting';
import { TreemapView } from './TreemapView';
import { type PairCosts, useCosts } from './useCosts';

/** Where the cost of A and B lies: by stage, by kind, block by block, layer by layer. */
export function CostChartPanel() {
  const text = useCardinal(({ view }) => view.costs);
  const { show } = useCardinalStore().getState();
  const chosen = readCosts(text);
  const { measure } = chosen;
  const costs = useCosts(measure);
  const pick = (change: Partial<Costs>) => show({ costs: writeCosts({ ...chosen, ...change }) });
  const isEmpty = measure === 'time' && costs.measurement === null;
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <Choice
          label={t('costCharts.measure')}
          value={measure}
          options={COST_MEASURES.map((value) => ({
            value,
            label: t(`costCharts.measure.${value}`),
          }))}
          onPick={(value) => pick({ measure: value })}
        />
        <p className={styles.note}>
          {whatText(measure, costs)} {!isEmpty && t('costCharts.scale')}
        </p>
      </div>
      {isEmpty ? <NotMeasured /> : <Charts chosen={chosen} costs={costs} pick={pick} />}
    </div>
  );
}

interface ChartsProps {
  chosen: Costs;
  costs: PairCosts;
  pick: (change: Partial<Costs>) => void;
}

function Charts({ chosen: { measure, kept }, costs, pick }: ChartsProps) {
  const { a, b } = costs;
  const { select } = useCardinalStore().getState();
  const lighting = useLighting(costs, kept);
  const parts = useMemo(() => ({ a: a.parts, b: b.parts }), [a.parts, b.parts]);
  const sections = useMemo(() => sectionRows(parts), [parts]);
  const kinds = useMemo(() => kindRows(parts), [parts]);
  const all = [...a.parts, ...b.parts];
  const pickSegment = ({ section }: Pick<Segment, 'section'>) => {
    if (typeof section === 'number') select({ stage: section, block: null });
  };
  return (
    <>
      <KeepLit
        kinds={LAYER_KINDS.filter((kind) => all.some((part) => part.kind === kind))}
        sections={sectionsIn(all)}
        kept={kept}
        onKeep={(lit) => pick({ kept: lit })}
      />
      <div className={styles.pair}>
        <BarChart
          name="sections"
          title={t('costCharts.sections')}
          rows={sections}
          {...{ measure, costs, lighting }}
          onPick={pickSegment}
        />
        <BarChart
          name="kinds"
          title={t('costCharts.kinds')}
          rows={kinds}
          {...{ measure, costs, lighting }}
          onPick={pickSegment}
        />
      </div>
      <BlocksView
        {...{ measure, costs, lighting }}
        onPick={(stage, block) => select({ stage, block })}
      />
      <div className={styles.pair}>
        {LANES.map((lane) => (
          <TreemapView
            key={lane}
            costs={costs[lane]}
            most={Math.max(a.total, b.total)}
            {...{ measure, lighting }}
            onPick={({ part: { section, block } }) => {
              if (typeof section === 'number') select({ stage: section, block });
            }}
          />
        ))}
      </div>
      <p className={styles.note}>{t('costCharts.treemap.note')}</p>
      <CostTables {...{ sections, kinds, measure, costs }} />
    </>
  );
}

/** Times are there once the pair was measured, under Time. */
function NotMeasured() {
  const { show } = useCardinalStore().getState();
  return (
    <p className={styles.none}>
      {t('costCharts.what.noTime')}{' '}
      <button type="button" className="button" onClick={() => show({ panel: 'time' })}>
        {t('costCharts.toTime')}
      </button>
    </p>
  );
}

function whatText(measure: Costs['measure'], { measurement }: PairCosts): string {
  if (measure !== 'time') return t(`costCharts.what.${measure}`);
  if (measurement === null) return '';
  return t('costCharts.what.time', { backend: backendName(measurement.backend) });
}
