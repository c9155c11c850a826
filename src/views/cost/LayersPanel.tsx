import { useMemo, useState } from 'react';
import { exact } from '../../i18n/format';
import { networkOf } from '../../store/derived';
import { LAYER_COLUMNS } from '../../store/view';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Terms } from '../glossary/Terms';
import { Keep } from '../keep/Keep';
import { Choice } from '../widgets/Choice';
import styles from './LayersPanel.module.css';
import { LayersTable } from './LayersTable';
import { columnsOf } from './layerColumns';
import { layerLines } from './layerLines';
import { alignLayers, isWeighted } from './layerRows';
import { t } from './layersWords';

const FILTERS = ['weighted', 'all'] as const;

/** The table of layers of both networks, and which of them it lists. */
export function LayersPanel() {
  const a = networkOf(useCardinal(({ history }) => history.present.a.drawn));
  const b = networkOf(useCardinal(({ history }) => history.present.b.drawn));
  const columns = useCardinal(({ view }) => view.columns);
  const convention = useCardinal(({ view }) => view.convention);
  const batch = useCardinal(({ view }) => view.batch);
  const { show } = useCardinalStore().getState();
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('weighted');
  const all = useMemo(() => alignLayers(a, b), [a, b]);
  const rows = useMemo(() => (filter === 'all' ? all : all.filter(isWeighted)), [all, filter]);
  const shown = useMemo(() => {
    const wanted = { columns, convention, batch };
    return { a: columnsOf(a, wanted), b: columnsOf(b, wanted) };
  }, [a, b, columns, convention, batch]);
  const differing = rows.filter(({ differs }) => differs).length;
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <fieldset className={styles.filter}>
          <legend className="visually-hidden">{t('cost.layers.filter')}</legend>
          {FILTERS.map((each) => (
            <label key={each} className={styles.option}>
              <input
                type="radio"
                name="layers"
                checked={filter === each}
                onChange={() => setFilter(each)}
              />
              {t(`cost.layers.${each}`)}
            </label>
          ))}
        </fieldset>
        <div className={styles.columns}>
          <Choice
            label={t('cost.layers.columns')}
            value={columns}
            options={LAYER_COLUMNS.map((each) => ({
              value: each,
              label: t(`cost.layers.columns.${each}`),
            }))}
            onPick={(picked) => show({ columns: picked })}
          />
        </div>
        <p className={`num ${styles.count}`}>
          {t('cost.layers.count', { shown: rows.length, total: all.length })}
          {t('cost.join')}
          {t('cost.layers.differing', { count: differing })}
        </p>
        <p className={styles.note}>
          <Terms
            text={t(`cost.layers.note.${columns}`, { batch: exact(batch) })}
            of={['macs', 'activations', 'receptiveField', 'intensity']}
          />
        </p>
      </div>
      <Keep
        name="layers"
        title={t('cost.layers')}
        find={() => []}
        lines={() => layerLines(rows, shown)}
        corner
      />
      <LayersTable rows={rows} columns={shown} />
    </div>
  );
}
