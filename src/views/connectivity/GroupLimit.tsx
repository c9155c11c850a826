import { useMemo } from 'react';
import { type ConvLayer, type GroupStep, groupLimit } from '../../core/groupLimit';
import type { LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Keep } from '../keep/Keep';
import { Knob } from '../widgets/Knob';
import { stopScale } from '../widgets/scales';
import styles from './ConnectivityDetails.module.css';
import { t } from './connectivityWords';
import { feedsOf, feedsText, kindText } from './feeds';
import { Matrix } from './Matrix';
import { StepFigures } from './StepFigures';

interface LimitProps {
  lane: LaneId;
  conv: ConvLayer;
  mostChannels: number;
}

/** One slider from dense to depthwise, at the channels of a lane's convolution; it sets nothing. */
export function GroupLimit({ lane, conv, mostChannels }: LimitProps) {
  const steps = useMemo(() => groupLimit(conv), [conv]);
  const wanted = useCardinal(({ view }) => view.groups) ?? conv.op.groups;
  const { show } = useCardinalStore().getState();
  const step = nearestStep(steps, wanted);
  if (step === undefined) return null;
  const stops = steps.map(({ groups }) => groups);
  const feeds = { ...feedsOf(conv), groups: step.groups };
  return (
    <section className={styles.limit} data-lane={lane} aria-label={t('connectivity.limit')}>
      <h3 className={styles.title}>{t('connectivity.limitOf', { lane: lane.toUpperCase() })}</h3>
      <Keep
        name={`groups-${step.groups}-${lane}`}
        title={feedsText(feeds)}
        find={(button) => walkOf(button)}
        corner
      />
      <Knob
        label={t('connectivity.limit')}
        value={step.groups}
        valueText={kindText(feeds)}
        scale={stopScale(stops, stops)}
        ticks={stops}
        onTurn={(groups) => show({ groups })}
        onType={(typed) => {
          const taken = nearestStep(steps, typed)?.groups ?? typed;
          show({ groups: taken });
          if (taken === typed) return undefined;
          return { text: t('connectivity.divisor', { groups: taken }), value: taken };
        }}
      />
      <p className="num">{feedsText(feeds)}</p>
      <div className={styles.walk} data-walk="">
        <Matrix feeds={feeds} mostChannels={mostChannels} />
        <StepFigures step={step} />
      </div>
      <p className={styles.kind} aria-live="polite">
        {kindText(feeds)}
      </p>
    </section>
  );
}

/** By ratio, as the slider shows them. */
function nearestStep(steps: readonly GroupStep[], groups: number): GroupStep | undefined {
  const away = (step: GroupStep) => Math.abs(Math.log(step.groups / Math.max(groups, 1)));
  return steps.toSorted((one, other) => away(one) - away(other))[0];
}

/** The matrix and its figures, without the slider over them. */
function walkOf(button: Element) {
  const element = button.closest('section')?.querySelector('[data-walk]');
  return element ? [{ element }] : [];
}
