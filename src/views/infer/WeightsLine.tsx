import { exact } from '../../i18n/format';
import type { Lane, LaneId } from '../../store/lanes';
import { fitsLoaded } from '../../store/weights/laneWeights';
import type { LoadedWeights } from '../../store/weights/loadedWeights';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Floating } from '../widgets/Floating';
import { AboutWeights } from './AboutWeights';
import { assumedOf } from './assumed';
import { formatText } from './formatText';
import { t } from './laneWeightsWords';
import styles from './WeightsLine.module.css';

/** Whose weights a lane has: the file, its numbers, what is assumed; opens to the rest. */
export function WeightsLine({ lane }: { lane: LaneId }) {
  const shown = useCardinal(({ history }) => history.present[lane]);
  const { dropWeights } = useCardinalStore().getState();
  const { weights } = shown;
  if (weights === null) return null;
  const letter = lane.toUpperCase();
  return (
    <div className={styles.line} data-rests={!fitsLoaded(shown)}>
      <Floating
        label={t('weights.of', { lane: letter, file: weights.fileName })}
        title={weights.fileName}
        className={styles.about ?? ''}
        button={<Summary lane={shown} weights={weights} />}
        panelLabel={t('weights.about', { lane: letter })}
        popup="dialog"
        widthPx={320}
        heightPx={280}
      >
        {(close) => <AboutWeights lane={lane} weights={weights} close={close} />}
      </Floating>
      <button
        type="button"
        className={styles.drop}
        aria-label={t('weights.drop', { lane: letter })}
        title={t('weights.drop', { lane: letter })}
        onClick={() => dropWeights(lane)}
      >
        <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
          <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.5" fill="none" />
        </svg>
      </button>
    </div>
  );
}

function Summary({ lane, weights }: { lane: Lane; weights: LoadedWeights }) {
  const assumed = assumedOf(lane, weights).length;
  const rests = !fitsLoaded(lane);
  return (
    <>
      <span className={styles.file}>{weights.fileName}</span>
      <span className={styles.dtype}>{formatText(weights.dtypes)}</span>
      {rests ? (
        <span className={styles.mark}>{t('weights.restsMark')}</span>
      ) : (
        assumed > 0 && (
          <span className={styles.mark}>
            {t('weights.assumedCount', { count: exact(assumed) })}
          </span>
        )
      )}
    </>
  );
}
