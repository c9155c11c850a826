import { useState } from 'react';
import { exact } from '../../i18n/format';
import { list } from '../../i18n/list';
import { LANES, type LaneId } from '../../store/lanes';
import { LABEL_SOURCES } from '../../store/many/manyState';
import { FilePicker } from '../intake/FilePicker';
import { testIds } from '../testIds';
import { Choice } from '../widgets/Choice';
import type { SetLabels } from './judge';
import styles from './ManyPanel.module.css';
import { t } from './manyWords';
import { namedTable } from './offeredSet';
import { useLabels, useMany, useManyStore, useSubjectsNow } from './useMany';

const TOLD = 5;

/** Where labels are from, and which of them no network knows. */
export function LabelsBar() {
  const store = useManyStore();
  const labelSource = useMany((state) => state.labelSource);
  const subjects = useMany((state) => state.subjects);
  const now = useSubjectsNow();
  const labels = useLabels(subjects ?? now);
  return (
    <section className={styles.group} aria-label={t('many.labels')}>
      <Choice
        label={t('many.labels')}
        value={labelSource}
        options={LABEL_SOURCES.map((value) => ({ value, label: t(`many.labels.${value}`) }))}
        onPick={store.getState().labelBy}
      />
      {labelSource === 'table' && <TablePicker />}
      {labelSource !== 'none' && (
        <>
          {LANES.map((id) => (
            <Matched key={id} lane={id} labels={labels} />
          ))}
          <p className={styles.faint}>{t('many.labels.how')}</p>
        </>
      )}
    </section>
  );
}

function TablePicker() {
  const store = useManyStore();
  const named = useMany(({ table }) => table);
  const [empty, setEmpty] = useState<string | null>(null);
  const pick = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const read = await namedTable(file);
    setEmpty(read.table.rows === 0 ? read.fileName : null);
    if (read.table.rows > 0) store.getState().labelWith(read);
  };
  return (
    <div className={styles.bar}>
      <FilePicker
        label={t('many.labels.pick')}
        className="button"
        testId={testIds.manyTable}
        onFiles={pick}
      >
        {t('many.labels.pick')}
      </FilePicker>
      <span role="status">
        {empty !== null && t('many.labels.table.empty', { name: empty })}
        {empty === null &&
          named !== null &&
          t('many.labels.table.name', { name: named.fileName, rows: exact(named.table.rows) })}
      </span>
      {named !== null && named.table.badLines.length > 0 && (
        <span className={styles.warn}>
          {t('many.labels.table.bad', { lines: some(named.table.badLines.map(exact)) })}
        </span>
      )}
    </div>
  );
}

function Matched({ lane, labels }: { lane: LaneId; labels: SetLabels }) {
  const classes = labels.classes[lane];
  const unmatched = labels.unmatched[lane];
  const letter = lane.toUpperCase();
  const count = exact(classes.filter((each) => each !== null).length);
  const listed = unmatched.map(([label, photos]) =>
    t('many.labels.count', { label, count: exact(photos) }),
  );
  return (
    <p data-testid={testIds.manyMatched(lane)}>
      {t('many.labels.matched', { lane: letter, count, photos: exact(classes.length) })}{' '}
      {listed.length > 0 && (
        <span className={styles.warn}>
          {t('many.labels.unmatched', { lane: letter, labels: some(listed) })}
        </span>
      )}
    </p>
  );
}

/** The first few, and how many more there are. */
function some(all: readonly string[]): string {
  const more = all.length - TOLD;
  const rest = more > 0 ? [t('many.labels.more', { count: exact(more) })] : [];
  return list([...all.slice(0, TOLD), ...rest]);
}
