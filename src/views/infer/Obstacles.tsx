import { Suspense } from 'react';
import type { Refusal } from '../../core/runnable';
import { bytes } from '../../i18n/format';
import type { FailedRun } from '../../store/runs';
import { useCardinalStore } from '../CardinalContext';
import { FailureText } from '../failures/failureTextLater';
import styles from './Answers.module.css';
import { t } from './answersWords';

/** Why a run failed. */
export function FailureWhy({ failed: { failure, subject } }: { failed: FailedRun }) {
  return (
    <p className={styles.failed}>
      <Suspense>
        <FailureText failure={failure} subject={subject.name} />
      </Suspense>
    </p>
  );
}

/** A run that failed: why, and another try. */
export function Failed({ failed }: { failed: FailedRun }) {
  const { run } = useCardinalStore().getState();
  return (
    <div className={styles.state}>
      <FailureWhy failed={failed} />
      <button type="button" className={`button ${styles.wide}`} onClick={run}>
        {t('infer.retry')}
      </button>
    </div>
  );
}

/** A network that is too big for the device, and by how much. */
export function Refused({ refusal }: { refusal: Refusal }) {
  const { takeTrainedPair } = useCardinalStore().getState();
  const sizes = { bytes: bytes(refusal.bytes), max: bytes(refusal.maxBytes) };
  const layer = refusal.code === 'tensor-too-big' ? refusal.layer : '';
  return (
    <div className={styles.state}>
      <p>{t(`infer.refused.${refusal.code}`, { ...sizes, layer })}</p>
      <button type="button" className={`button ${styles.wide}`} onClick={takeTrainedPair}>
        {t('infer.takePair')}
      </button>
    </div>
  );
}
