import type { ReactNode } from 'react';
import type { LaneId } from '../../store/lanes';
import { testIds } from '../testIds';
import { useNarrow } from '../widgets/useNarrow';
import { Chain } from './Chain';
import { t } from './controlsWords';
import { CardinalityKnob, DepthKnob, GroupWidthKnob, useIsResidual } from './knobs';
import styles from './LaneHead.module.css';
import { More } from './More';
import { PresetPicker } from './PresetPicker';
import { useSettingsAhead } from './SettingsLater';
import { ProductLine, Sheet } from './Sheet';
import { usePairTurn } from './usePairTurn';

interface LaneHeadProps {
  lane: LaneId;
  /** What the network comes to, in numbers: they stand under its name. */
  numbers: ReactNode;
}

/** One network: its preset and its numbers, large; beside them what a user sets, C and d with their chain, depth and the rest. */
export function LaneHead({ lane, numbers }: LaneHeadProps) {
  const narrow = useNarrow();
  const residual = useIsResidual(lane);
  useSettingsAhead();
  return (
    <div className={styles.head} data-testid={testIds.controls(lane)}>
      <span className={styles.badge} aria-hidden="true">
        {lane.toUpperCase()}
      </span>
      <PresetPicker lane={lane} />
      {narrow ? (
        <>
          <div className={styles.set}>
            {residual && <ProductLine lane={lane} />}
            <Sheet lane={lane} />
          </div>
          <div className={styles.numbers} data-part="numbers">
            {numbers}
          </div>
        </>
      ) : (
        <>
          <div className={styles.numbers} data-part="numbers">
            {numbers}
          </div>
          {residual ? (
            <Turned lane={lane} />
          ) : (
            <p className={styles.fixed}>{t('controls.fixed')}</p>
          )}
          <More lane={lane} />
        </>
      )}
    </div>
  );
}

/** What makes one residual network of another: C, d and depth. */
function Turned({ lane }: { lane: LaneId }) {
  const pair = usePairTurn(lane);
  return (
    <div className={styles.knobs}>
      <CardinalityKnob lane={lane} pair={pair} />
      <Chain lane={lane} />
      <GroupWidthKnob lane={lane} pair={pair} />
      <DepthKnob lane={lane} />
    </div>
  );
}
