import { useEffect, useMemo } from 'react';
import { isResidual, type ResNetSpec } from '../../../core/spec';
import { SWEEP_AXES } from '../../../core/sweep/axes';
import { sweepBase, sweepPoints } from '../../../core/sweep/sweep';
import { nameOf } from '../../../store/derived';
import { LANES } from '../../../store/lanes';
import type { Measurement } from '../../../store/measures';
import { useCardinal, useCardinalStore } from '../../CardinalContext';
import { networkName } from '../../networks/networkName';
import { ReportNews } from '../../report/ReportNews';
import { ReportRunBar } from '../../report/ReportRunBar';
import { Choice } from '../../widgets/Choice';
import styles from './Roofline.module.css';
import own from './Sweep.module.css';
import { SweepResults } from './SweepResults';
import { newsOf } from './sweepNews';
import { sweep, useSweep } from './sweepOfPage';
import { t } from './sweepWords';

/** Depth, width and C at equal MACs, timed on this device. */
export function Sweeps({ measurement }: { measurement: Measurement }) {
  const lanes = useCardinal(({ history }) => history.present);
  const { swept, sweepAxis } = useCardinal(({ view }) => view);
  const { show } = useCardinalStore().getState();
  const { drawn } = lanes[swept];
  return (
    <section aria-label={t('sweep.title')} className={styles.section}>
      <h4 className={styles.title}>{t('sweep.title')}</h4>
      <div className={own.head}>
        <Choice
          label={t('sweep.lane')}
          value={swept}
          options={LANES.map((value) => ({ value, label: value.toUpperCase() }))}
          onPick={(value) => show({ swept: value })}
        />
        <Choice
          label={t('sweep.axis')}
          value={sweepAxis}
          options={SWEEP_AXES.map((value) => ({ value, label: t(`sweep.axis.${value}`) }))}
          onPick={(value) => show({ sweepAxis: value })}
        />
      </div>
      <Sweep
        spec={isResidual(drawn) ? drawn : null}
        name={networkName(nameOf(lanes[swept]).label)}
        measurement={measurement}
      />
    </section>
  );
}

interface SweepProps {
  /** Null of a network that has none of the settings. */
  readonly spec: ResNetSpec | null;
  readonly name: string;
  readonly measurement: Measurement;
}

function Sweep({ spec, name, measurement }: SweepProps) {
  const lane = useCardinal(({ view }) => view.swept);
  const axis = useCardinal(({ view }) => view.sweepAxis);
  const { running, report, progress, cancel } = useSweep();
  const points = useMemo(() => (spec === null ? 0 : sweepPoints(spec, axis).length), [spec, axis]);
  // Who leaves the view does not wait for it; what it found by then stays.
  useEffect(() => cancel, [cancel]);
  const start = () => {
    if (spec !== null) sweep({ lane, spec, name, axis, backend: measurement.backend.name });
  };
  const words = { start: t('sweep.start'), again: t('sweep.again'), cancel: t('sweep.cancel') };
  const told = progress && {
    text: t('sweep.progress', { at: progress.at, points: progress.points }),
    share: progress.at / progress.points,
  };
  return (
    <>
      {spec !== null && (
        <p className={styles.soft}>{t('sweep.intro', { name, px: sweepBase(spec).inputPx })}</p>
      )}
      {points === 0 && !running ? (
        <p>{t('sweep.none', { name })}</p>
      ) : (
        <ReportRunBar
          {...{ running, words, start, cancel }}
          hasReport={report !== null}
          progress={told}
          takesFocus={false}
        />
      )}
      <ReportNews useReport={useSweep} newsOf={newsOf} />
      {report !== null && <SweepResults report={report} />}
    </>
  );
}
