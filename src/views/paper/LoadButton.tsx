import { sameSpec } from '../../core/spec';
import type { LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import styles from './PaperTable.module.css';
import { t } from './paperPanelWords';
import type { RowNetwork } from './rows';

/** Loads the row's network; where the lane has it already, it says so. */
export function LoadButton(props: { lane: LaneId; network: RowNetwork; name: string }) {
  const { lane, network, name } = props;
  const { loadPreset } = useCardinalStore().getState();
  const isLoaded = useCardinal(({ history }) =>
    sameSpec(history.present[lane].drawn, network.spec),
  );
  const letter = lane.toUpperCase();
  return (
    <button
      type="button"
      className={styles.button}
      data-lane={lane}
      aria-pressed={isLoaded}
      aria-label={t(isLoaded ? 'paper.loaded' : 'paper.load', { net: name, lane: letter })}
      onClick={() => loadPreset(lane, network.presetId, network.change)}
    >
      {t(isLoaded ? 'paper.isShort' : 'paper.loadShort', { lane: letter })}
    </button>
  );
}
