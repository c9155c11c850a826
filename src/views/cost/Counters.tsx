import { CONVENTIONS, type Convention, unitOf } from '../../core/convention';
import { exact, signedPercent } from '../../i18n/format';
import type { Network } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Terms } from '../glossary/Terms';
import { Keep } from '../keep/Keep';
import { countOf } from '../networks/counted';
import panel from './CostPanel.module.css';
import styles from './Counters.module.css';
import { t } from './costPanelWords';
import { LaneLetter } from './LaneLetter';

/** Each counter's number of A and of B; the one that is chosen stands on the whole page. */
export function Counters({ networks }: { networks: Readonly<Record<LaneId, Network>> }) {
  const chosen = useCardinal(({ view }) => view.convention);
  return (
    <section className={panel.section} aria-label={t('costPanel.counters')}>
      <h3 className={panel.title}>{t('costPanel.counters')}</h3>
      <Keep name="counters" title={t('costPanel.counters')} corner />
      <div className={panel.scroll}>
        <table className={`num ${panel.table} ${styles.counters}`}>
          <thead>
            <tr>
              <th scope="col">{t('costPanel.counter')}</th>
              <th scope="col" data-words="true" className={styles.spared}>
                {t('costPanel.unit')}
              </th>
              {LANES.map((lane) => [
                <th key={lane} scope="col">
                  <LaneLetter lane={lane} />
                </th>,
                <th key={`${lane}-against`} scope="col" className={styles.spared}>
                  {t('costPanel.against')}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {CONVENTIONS.map((each) => (
              <CounterRow
                key={each}
                convention={each}
                chosen={each === chosen}
                networks={networks}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={panel.note}>
        <Terms text={t('costPanel.counters.help')} of={['flops', 'macs']} />
      </p>
    </section>
  );
}

interface RowProps {
  convention: Convention;
  chosen: boolean;
  networks: Readonly<Record<LaneId, Network>>;
}

function CounterRow({ convention, chosen, networks }: RowProps) {
  const { show } = useCardinalStore().getState();
  return (
    <tr data-chosen={chosen}>
      <th scope="row">
        <label className={styles.option}>
          <input
            type="radio"
            name="convention"
            checked={chosen}
            onChange={() => show({ convention })}
          />
          {t(`costPanel.name.${convention}`)}
        </label>
      </th>
      <td data-words="true" className={styles.spared}>
        {unitOf(convention)}
      </td>
      {LANES.map((lane) => {
        const { value } = countOf(networks[lane], convention);
        return [
          <td key={lane}>{exact(value)}</td>,
          <td key={`${lane}-against`} className={`${panel.quiet} ${styles.spared}`}>
            {againstPaper(value, networks[lane].cost.macs)}
          </td>,
        ];
      })}
    </tr>
  );
}

function againstPaper(value: number, macs: number): string {
  if (value === macs) return t('costPanel.same');
  const percent = 100 * (value / macs - 1);
  return percent < 0.05 ? t('costPanel.pasted.tiny') : signedPercent(percent);
}
