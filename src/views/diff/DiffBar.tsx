import { diffCsv, diffLines } from '../../core/diff/diffCsv';
import type { GraphDiff } from '../../core/diff/graphDiff';
import { stemOf } from '../../store/scripting/export';
import { DIFF_FILTERS } from '../../store/view';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { saveFile } from '../code/files';
import { Keep } from '../keep/Keep';
import { Choice } from '../widgets/Choice';
import styles from './DiffPanel.module.css';
import { t } from './diffWords';

/** What the table lists, what the drawing's marks mean, and the table as a file. */
export function DiffBar({ diff }: { diff: GraphDiff }) {
  const filter = useCardinal(({ view }) => view.diff);
  const store = useCardinalStore();
  const save = () => {
    const { a, b } = store.getState().history.present;
    saveFile(`${stemOf(a)}-${stemOf(b)}-diff.csv`, 'csv', diffCsv(diff));
  };
  return (
    <div className={styles.bar}>
      <div className={styles.filter}>
        <Choice
          label={t('diff.filter')}
          value={filter}
          options={DIFF_FILTERS.map((value) => ({ value, label: t(`diff.filter.${value}`) }))}
          onPick={(picked) => store.getState().show({ diff: picked })}
        />
      </div>
      <p className={styles.key}>
        {t('diff.key')}
        <span className={styles.swatch} data-is="changed" />
        {t('diff.key.changed')}
        <span className={styles.swatch} data-is="only" />
        {t('diff.key.only')}
      </p>
      <button type="button" className="button" onClick={save}>
        {t('diff.download')}
      </button>
      <Keep name="diff" title={t('diff.table')} find={() => []} lines={() => diffLines(diff)} />
    </div>
  );
}
