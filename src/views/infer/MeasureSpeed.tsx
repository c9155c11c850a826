import type { LaneId } from '../../store/lanes';
import { weightsOf } from '../../store/weights/laneWeights';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Icon } from '../Icon';
import { testIds } from '../testIds';
import styles from './Answers.module.css';
import { t } from './inferWords';

interface MeasureSpeedProps {
  lane: LaneId;
  /** What cannot be run is not measured. */
  disabled: boolean;
}

/** Times both networks in turns; what has trained weights answers anew. While it runs: how far it is, and its end. */
export function MeasureSpeed({ lane, disabled }: MeasureSpeedProps) {
  const active = useCardinal(({ measures }) => measures.active);
  const answers = useCardinal(
    ({ history, photo }) => photo !== null && weightsOf(history.present[lane]) !== null,
  );
  const { run, measureSpeed, cancelMeasure } = useCardinalStore().getState();
  const progress = active?.progress?.phase === 'measure' ? active.progress : null;
  const share = progress === null ? 0 : Math.round((100 * progress.done) / progress.total);
  if (active !== null) {
    return (
      <button type="button" className={`button num ${styles.run}`} onClick={cancelMeasure}>
        {t('infer.measure.cancel', { share })}
      </button>
    );
  }
  return (
    <button
      type="button"
      className={`button ${styles.run} ${styles.measure}`}
      data-testid={testIds.run(lane)}
      aria-label={t('infer.measure')}
      title={t('infer.measure.hint')}
      disabled={disabled}
      onClick={() => {
        if (answers) run();
        measureSpeed();
      }}
    >
      <Icon>
        <path d="M8 4.5v4l2.5 1.5M6.5 1.5h3M8 1.5v1.6M8 14.5a5.7 5.7 0 1 0 0-11.4a5.7 5.7 0 0 0 0 11.4z" />
      </Icon>
      <span className={styles.measureText}>{t('infer.measure')}</span>
    </button>
  );
}
