import { percent } from '../../i18n/format';
import { LANES } from '../../store/lanes';
import panel from '../cost/CostPanel.module.css';
import { KeptTable } from '../keep/KeptTable';
import { type BarRow, lengthOf } from './barRows';
import styles from './CostCharts.module.css';
import { t } from './costChartWords';
import type { CostMeasure } from './costs';
import { exactText, sectionText } from './partText';
import type { PairCosts } from './useCosts';

interface TablesProps {
  sections: readonly BarRow[];
  kinds: readonly BarRow[];
  measure: CostMeasure;
  costs: PairCosts;
}

/** What the bars show, in every digit. */
export function CostTables({ sections, kinds, measure, costs }: TablesProps) {
  return (
    <details className={styles.tables}>
      <summary>{t('costCharts.tables')}</summary>
      <div className={styles.pair}>
        <CostTable
          name="sections-table"
          title={t('costCharts.table.sections')}
          rows={sections}
          measure={measure}
          costs={costs}
        />
        <CostTable
          name="kinds-table"
          title={t('costCharts.table.kinds')}
          rows={kinds}
          measure={measure}
          costs={costs}
        />
      </div>
    </details>
  );
}

interface TableProps {
  name: string;
  title: string;
  rows: readonly BarRow[];
  measure: CostMeasure;
  costs: PairCosts;
}

function CostTable({ name, title, rows, measure, costs }: TableProps) {
  return (
    <KeptTable name={`cost-${name}`} title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={panel.scroll} aria-label={title} tabIndex={0}>
        <table className={`num ${panel.table}`} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('costCharts.table.part')}</th>
              {LANES.map((lane) => [
                <th key={lane} scope="col">
                  {lane.toUpperCase()}
                </th>,
                <th key={`${lane} share`} scope="col">
                  {t('costCharts.table.share')}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, by, bars }) => (
              <tr key={key}>
                <th scope="row">
                  {'section' in by ? sectionText(by.section) : t(`costCharts.kind.${by.kind}`)}
                </th>
                {LANES.map((lane) => {
                  const value = lengthOf(bars[lane]);
                  const { total } = costs[lane];
                  return [
                    <td key={lane} data-value={value}>
                      {value === 0 ? t('costCharts.none') : exactText(measure, value)}
                    </td>,
                    <td key={`${lane} share`} className={panel.quiet}>
                      {percent(total > 0 ? value / total : 0)}
                    </td>,
                  ];
                })}
              </tr>
            ))}
            <tr data-strong="true">
              <th scope="row">{t('costCharts.table.all')}</th>
              {LANES.map((lane) => [
                <td key={lane} data-value={costs[lane].total}>
                  {exactText(measure, costs[lane].total)}
                </td>,
                <td key={`${lane} share`} />,
              ])}
            </tr>
          </tbody>
        </table>
      </section>
    </KeptTable>
  );
}
