import { useId, useState } from 'react';
import { bytes } from '../../../i18n/format';
import { LANES, type LaneId } from '../../../store/lanes';
import { useCardinal } from '../../CardinalContext';
import { LaneLetter } from '../../cost/LaneLetter';
import { useDelayed } from '../../infer/useDelayed';
import { FilePicker } from '../../intake/FilePicker';
import { t } from '../diffWords';
import { baseName, type Compared, comparedOf } from './sources';
import { TensorDiffs } from './TensorDiffs';
import { useComparison, type Working } from './useComparison';
import styles from './WeightsDiff.module.css';

const SHOWN_AFTER_MS = 300;

/** The numbers of two checkpoints against each other: those of the lanes, or files in their place. */
export function WeightsDiff() {
  const heading = useId();
  const lanes = useCardinal(({ history }) => history.present);
  const [picked, setPicked] = useState<Readonly<Record<LaneId, Compared | null>>>({
    a: null,
    b: null,
  });
  const own = { a: comparedOf(lanes.a), b: comparedOf(lanes.b) };
  const compared = { a: picked.a ?? own.a, b: picked.b ?? own.b };
  const { working, diffs, compare, read } = useComparison(compared.a, compared.b);
  const lasts = useDelayed(working !== null, SHOWN_AFTER_MS);
  const pick = async (lane: LaneId, files: readonly File[]) => {
    const fileName = baseName(files[0]?.name ?? '');
    const weightsId = await read(fileName, files);
    if (weightsId !== null) setPicked((before) => ({ ...before, [lane]: { fileName, weightsId } }));
  };
  return (
    <section className={styles.weights} aria-labelledby={heading}>
      <h3 id={heading} className={styles.title}>
        {t('diff.weights')}
      </h3>
      <p className={styles.quiet}>{t('diff.weights.intro')}</p>
      <div className={styles.bar}>
        {LANES.map((lane) => (
          <div key={lane} className={styles.source} data-lane={lane}>
            <LaneLetter lane={lane} />
            <span className={styles.file}>
              {compared[lane]?.fileName ?? t('diff.weights.none')}
            </span>
            <FilePicker
              className="button"
              label={t('diff.weights.file.for', {
                what: t(fileKey(compared[lane])),
                lane: lane.toUpperCase(),
              })}
              testId={`diff-weights-${lane}`}
              multiple
              onFiles={(files) => void pick(lane, files)}
            >
              {t(fileKey(compared[lane]))}
            </FilePicker>
          </div>
        ))}
        <button
          type="button"
          className="button"
          disabled={compared.a === null || compared.b === null || working !== null}
          onClick={() => void compare()}
        >
          {t('diff.weights.compare')}
        </button>
        {lasts && working !== null && <WorkingBar working={working} />}
      </div>
      {diffs !== null && <TensorDiffs diffs={diffs} />}
    </section>
  );
}

function fileKey(compared: Compared | null) {
  return compared === null ? 'diff.weights.file.first' : 'diff.weights.file';
}

function WorkingBar({ working: { file, progress, cancel } }: { working: Working }) {
  const told = progress?.phase === 'reading' || progress?.phase === 'comparing' ? progress : null;
  const label = file === null ? t('diff.weights.comparing') : t('diff.weights.reading', { file });
  return (
    <div className={styles.working} role="status">
      <progress aria-label={label} {...(told !== null && { value: told.done / told.total })} />
      <span className="num">
        {label}{' '}
        {told !== null &&
          t('diff.weights.bytes', { done: bytes(told.done), total: bytes(told.total) })}
      </span>
      <button type="button" className="button" onClick={cancel}>
        {t('diff.weights.cancel')}
      </button>
    </div>
  );
}
