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

/** What a user sets for one network: preset, C and d with their chain, depth and the rest. */
export function LaneHead({ lane }: { lane: LaneId }) {
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
          {residual && <ProductLine lane={lane} />}
          <Sheet lane={lane} />
        </>
      ) : (
        <>
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
    <>
      <div className={styles.pair}>
        <CardinalityKnob lane={lane} pair={pair} />
        <Chain lane={lane} />
        <GroupWidthKnob lane={lane} pair={pair} />
      </div>
      <DepthKnob lane={lane} />
    </>
  );
}
