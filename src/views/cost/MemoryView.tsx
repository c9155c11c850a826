import { useMemo } from 'react';
import { memoryOf, type NetworkMemory } from '../../core/memory';
import { bytes, exact } from '../../i18n/format';
import type { Network } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { MAX_BATCH } from '../../store/view';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Terms } from '../glossary/Terms';
import { Keep } from '../keep/Keep';
import { NumberField } from '../widgets/NumberField';
import { AliveChart } from './AliveChart';
import panel from './CostPanel.module.css';
import { t } from './costPanelWords';
import { LanesHead } from './LanesHead';
import styles from './MemoryView.module.css';
import { memoryRows } from './memoryRows';

type ByLane<T> = Readonly<Record<LaneId, T>>;

/** What A and B hold in memory for a batch, and what is alive as they run. */
export function MemoryView({ networks }: { networks: ByLane<Network> }) {
  const batch = useCardinal(({ view }) => view.batch);
  const { a, b } = networks;
  const memory = useMemo(
    () => ({ a: memoryOf(a.graph, batch), b: memoryOf(b.graph, batch) }),
    [a, b, batch],
  );
  return (
    <section className={panel.section} aria-label={t('costPanel.memory')}>
      <div className={styles.head}>
        <h3 className={panel.title}>{t('costPanel.memory')}</h3>
        <Batch batch={batch} />
        <Keep name="memory" title={t('costPanel.memory')} />
      </div>
      <MemoryTable networks={networks} memory={memory} />
      <p className={panel.note}>
        <Terms text={t('costPanel.memory.note')} of={['activations']} />
      </p>
      <AliveChart networks={networks} memory={memory} />
    </section>
  );
}

function Batch({ batch }: { batch: number }) {
  const { show } = useCardinalStore().getState();
  const set = (images: number) => {
    show({ batch: images });
    return undefined;
  };
  return (
    <div className={styles.batch}>
      {t('costPanel.memory.images')}
      <span className={styles.field}>
        <NumberField
          label={t('costPanel.memory.images')}
          value={batch}
          min={1}
          max={MAX_BATCH}
          onCommit={set}
          onStep={set}
        />
      </span>
    </div>
  );
}

interface TableProps {
  networks: ByLane<Network>;
  memory: ByLane<NetworkMemory>;
}

function MemoryTable({ networks, memory }: TableProps) {
  return (
    <table className={`num ${panel.table}`}>
      <LanesHead what={t('costPanel.memory.what')} />
      <tbody>
        {memoryRows(networks, memory).map(({ key, values, layers }) => (
          <tr key={key}>
            <th scope="row">{t(`costPanel.memory.${key}`)}</th>
            {LANES.map((lane) => (
              <td
                key={lane}
                data-value={values[lane]}
                title={t('costPanel.memory.exact', { exact: exact(values[lane]) })}
              >
                {layers !== null && (
                  <span className={`${panel.quiet} ${styles.layer}`}>
                    {t('costPanel.memory.at', { layer: layers[lane] })}{' '}
                  </span>
                )}
                <span className={styles.bytes}>{bytes(values[lane])}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
