import { useState } from 'react';
import {
  changedKinds,
  PERTURBATION_KINDS,
  type Perturbation,
  type PerturbationKind,
} from '../../core/perturbation';
import { curveCsv, curveShare } from '../../core/robustness';
import { liveKey } from '../../store/live/liveNetwork';
import type { CurveState, OwnStore } from '../../store/live/states';
import type { Photo } from '../../store/state';
import { useCardinal } from '../CardinalContext';
import { saveBlob } from '../code/files';
import { FailureText } from '../failures/FailureText';
import { Keep } from '../keep/Keep';
import styles from './Curve.module.css';
import { CurvePlot } from './CurvePlot';
import { t } from './liveWords';

interface CurveProps {
  photo: Photo;
  perturbation: Perturbation;
  curves: OwnStore<CurveState>;
}

/** How sure both networks stay of their first answer while one change of the photo grows. */
export function Curve({ photo, perturbation, curves }: CurveProps) {
  const { curve, isRunning, failure, start, cancel } = curves();
  const key = useCardinal(liveKey);
  const [picked, setPicked] = useState<PerturbationKind | null>(null);
  // What is being changed is likely to be meant.
  const kind = picked ?? changedKinds(perturbation)[0] ?? 'rotateDegrees';
  const isOlder = curve !== null && (curve.photoId !== photo.photoId || curve.liveKey !== key);
  return (
    <section className={styles.curve} aria-label={t('live.curve')}>
      <h3 className={styles.title}>{t('live.curve')}</h3>
      {curve !== null && curveShare(curve) > 0 && (
        <Keep name="robustness" title={t('live.curve')} corner />
      )}
      <p className={styles.about}>{t('live.curve.about')}</p>
      <div className={styles.bar}>
        <label>
          {t('live.curve.kind')}{' '}
          <select
            className={styles.select}
            value={kind}
            onChange={({ target }) => setPicked(target.value as PerturbationKind)}
          >
            {PERTURBATION_KINDS.map((each) => (
              <option key={each} value={each}>
                {t(`live.${each}`)}
              </option>
            ))}
          </select>
        </label>
        {isRunning ? (
          <button type="button" className="button" onClick={cancel}>
            {t('live.curve.cancel')}
          </button>
        ) : (
          <button
            type="button"
            className="button"
            onClick={() => start(photo.photoId, kind, perturbation)}
          >
            {t('live.curve.draw')}
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={curve === null || isRunning || isOlder || curveShare(curve) === 0}
          onClick={() => curve !== null && saveCurve(curveCsv(curve, photo.name), curve.kind)}
        >
          {t('live.curve.csv')}
        </button>
        <progress
          className={styles.progress}
          data-running={isRunning}
          aria-label={t('live.curve.progress')}
          value={curve === null ? 0 : curveShare(curve)}
        />
      </div>
      {failure !== null && (
        <p className={styles.failure} role="alert">
          <FailureText failure={failure} subject={t('live.curve.failed')} />
        </p>
      )}
      {isOlder && <p className={styles.about}>{t('live.curve.older')}</p>}
      {curve !== null && <CurvePlot curve={curve} />}
    </section>
  );
}

function saveCurve(csv: string, kind: PerturbationKind): void {
  saveBlob(`robustness-${kind}.csv`, new Blob([csv], { type: 'text/csv' }));
}
