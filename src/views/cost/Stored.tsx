import { exact } from '../../i18n/format';
import type { Network } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { Terms } from '../glossary/Terms';
import { Keep } from '../keep/Keep';
import panel from './CostPanel.module.css';
import { t } from './costPanelWords';
import { LanesHead } from './LanesHead';

const STORED = ['params', 'buffers', 'weightBytes'] as const;

/** What a checkpoint of A and of B has in it, in every digit. */
export function Stored({ networks }: { networks: Readonly<Record<LaneId, Network>> }) {
  return (
    <section className={panel.section} aria-label={t('costPanel.stored')}>
      <h3 className={panel.title}>
        <Terms text={t('costPanel.stored')} of={['checkpoint']} />
      </h3>
      <Keep name="stored" title={t('costPanel.stored')} corner />
      <div className={panel.scroll}>
        <table className={`num ${panel.table}`}>
          <LanesHead what={t('costPanel.stored.what')} />
          <tbody>
            {STORED.map((what) => (
              <tr key={what}>
                <th scope="row">{t(`costPanel.stored.${what}`)}</th>
                {LANES.map((lane) => (
                  <td key={lane}>{exact(networks[lane].cost[what])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
