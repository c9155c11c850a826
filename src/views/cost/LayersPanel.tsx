import { useMemo, useState } from 'react';
import { t } from '../../i18n/t';
import { networkOf } from '../../store/derived';
import { useCardinal } from '../CardinalContext';
import styles from './LayersPanel.module.css';
import { LayersTable } from './LayersTable';
import { alignLayers, isWeighted } from './layerRows';

const FILTERS = ['weighted', 'all'] as const;

/** The table of layers of both networks, and which of them it lists. */
export function LayersPanel() {
  const a = networkOf(useCardinal(({ history }) => history.present.a.drawn));
  const b = networkOf(useCardinal(({ history }) => history.present.b.drawn));
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('weighted');
  const all = useMemo(() => alignLayers(a, b), [a, b]);
  const rows = useMemo(() => (filter === 'all' ? all : all.filter(isWeighted)), [all, filter]);
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
        <p className={`num ${styles.count}`}>
          {t('cost.layers.count', { shown: rows.length, total: all.length })}
          {t('cost.join')}
          {t('cost.layers.differing', { count: differing })}
        </p>
        <p className={styles.note}>{t('cost.layers.note')}</p>
      </div>
      <LayersTable rows={rows} totals={{ a: a.cost, b: b.cost }} />
    </div>
  );
}
