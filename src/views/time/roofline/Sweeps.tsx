import { useMemo, useState } from 'react';
import { isResidual, type ResNetSpec } from '../../../core/spec';
import { SWEEP_AXES, type SweepAxis, sweepBase, sweepPoints } from '../../../core/sweep/sweep';
import { nameOf } from '../../../store/derived';
import { LANES, type LaneId } from '../../../store/lanes';
import type { Measurement } from '../../../store/measures';
import { createSweepStore } from '../../../store/sweep/sweepStore';
import { useCardinal } from '../../CardinalContext';
import { ReportNews } from '../../report/ReportNews';
import { ReportRunBar } from '../../report/ReportRunBar';
import { Choice } from '../../widgets/Choice';
import styles from './Roofline.module.css';
import { SweepResults } from './SweepResults';
import { newsOf } from './sweepNews';
import { t } from './sweepWords';

/** Depth, width and C at equal MACs, timed on this device. */
export function Sweeps({ measurement }: { measurement: Measurement }) {
  const lanes = useCardinal(({ history }) => history.present);
  const [lane, setLane] = useState<LaneId>('b');
  const [axis, setAxis] = useState<SweepAxis>('cardinality');
  const { drawn } = lanes[lane];
  if (!isResidual(drawn)) return null;
  const name = nameOf(lanes[lane]).label;
  return (
    <section aria-label={t('sweep.title')} className={styles.section}>
      <h4 className={styles.title}>{t('sweep.title')}</h4>
      <p className={styles.soft}>{t('sweep.intro', { name, px: sweepBase(drawn).inputPx })}</p>
      <div className={styles.head}>
        <Choice
          label={t('sweep.lane')}
          value={lane}
          options={LANES.map((value) => ({ value, label: value.toUpperCase() }))}
          onPick={setLane}
        />
        <Choice
          label={t('sweep.axis')}
          value={axis}
          options={SWEEP_AXES.map((value) => ({ value, label: t(`sweep.axis.${value}`) }))}
          onPick={setAxis}
        />
      </div>
      <Sweep spec={drawn} name={name} axis={axis} measurement={measurement} />
    </section>
  );
}

interface SweepProps {
  readonly spec: ResNetSpec;
  readonly name: string;
  readonly axis: SweepAxis;
  readonly measurement: Measurement;
}

function Sweep({ spec, name, axis, measurement }: SweepProps) {
  const backend = measurement.backend.name;
  // One store for the panel: the last sweep stays until the next begins, whatever is chosen meanwhile.
  const [order] = useState(() => ({ current: { spec, name, axis, backend } }));
  order.current = { spec, name, axis, backend };
  const [useSweep] = useState(() => createSweepStore(() => order.current));
  const { running, report, progress, start, cancel } = useSweep();
  const points = useMemo(() => sweepPoints(spec, axis).length, [spec, axis]);
  const words = { start: t('sweep.start'), again: t('sweep.again'), cancel: t('sweep.cancel') };
  const told = progress && {
    text: t('sweep.progress', { at: progress.at, points: progress.points }),
    share: progress.at / progress.points,
  };
  return (
    <>
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
