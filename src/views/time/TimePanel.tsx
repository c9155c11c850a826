import { useMemo } from 'react';
import { MEASURE_ROUNDS, measuredOf, pairKeyOf } from '../../store/measures';
import { useCardinal } from '../CardinalContext';
import { BenchmarkButton } from './BenchmarkButton';
import { Calibrated } from './Calibrated';
import { HalfFloats } from './HalfFloats';
import { LayerTimes } from './LayerTimes';
import { MeasureBar } from './MeasureBar';
import { Roofline } from './roofline/Roofline';
import { Summary } from './Summary';
import styles from './TimePanel.module.css';
import { t } from './timeWords';

/** What both networks take on this device, measured side by side, and where the time goes. */
export function TimePanel() {
  const lanes = useCardinal(({ history }) => history.present);
  const measures = useCardinal((state) => state.measures);
  const pairKey = useMemo(() => pairKeyOf(lanes), [lanes]);
  const measured = measuredOf(measures, pairKey);
  const latest = measured.at(-1);
  return (
    <div className={styles.panel}>
      <p className={styles.intro}>{t('time.intro')}</p>
      <MeasureBar />
      <BenchmarkButton />
      <Calibrated />
      <HalfFloats />
      {latest === undefined ? (
        <p className={styles.none}>
          {t('time.none')} {t('time.noneHint', { rounds: MEASURE_ROUNDS })}
        </p>
      ) : (
        <>
          <Summary measured={measured} />
          <LayerTimes measurement={latest} />
          <Roofline measurement={latest} />
        </>
      )}
    </div>
  );
}
