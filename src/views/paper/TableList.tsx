import { TABLE_IDS, type TableId } from '../../store/view';
import { useCardinalStore } from '../CardinalContext';
import { useNarrow } from '../widgets/useNarrow';
import { t } from './paperPanelWords';
import styles from './TableList.module.css';

/** Which table is shown: a list at the left, a menu where it is narrow. */
export function TableList({ table }: { table: TableId }) {
  const isNarrow = useNarrow();
  const { show } = useCardinalStore().getState();
  if (isNarrow) {
    return (
      <select
        className={styles.select}
        aria-label={t('paper.tables')}
        value={table}
        onChange={({ target }) => {
          const picked = TABLE_IDS.find((id) => id === target.value);
          if (picked !== undefined) show({ table: picked });
        }}
      >
        {TABLE_IDS.map((id) => (
          <option key={id} value={id}>
            {t('paper.option', { name: t(`paper.name.${id}`), topic: t(`paper.topic.${id}`) })}
          </option>
        ))}
      </select>
    );
  }
  return (
    <fieldset className={styles.list}>
      <legend className="visually-hidden">{t('paper.tables')}</legend>
      {TABLE_IDS.map((id) => (
        <label key={id} className={styles.entry}>
          <input
            type="radio"
            className="visually-hidden"
            name="paper-table"
            checked={id === table}
            onChange={() => show({ table: id })}
          />
          <strong>{t(`paper.name.${id}`)}</strong>
          <span className={styles.topic}>{t(`paper.topic.${id}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
