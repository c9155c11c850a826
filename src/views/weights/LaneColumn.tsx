import type { OfficialWeights } from '../../core/officialWeights';
import { nameOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import { networkName } from '../networks/networkName';
import { Answering } from './Answering';
import { Labels } from './Labels';
import { Official } from './Official';
import { PreprocessingFields } from './PreprocessingFields';
import { SaveWeights } from './SaveWeights';
import styles from './WeightsPanel.module.css';
import { t } from './weightsWords';

interface LaneColumnProps {
  id: LaneId;
  chosen: OfficialWeights | null;
  onPick: (official: OfficialWeights) => void;
}

/** All that there is to know and to do about one network's weights. */
export function LaneColumn({ id, chosen, onPick }: LaneColumnProps) {
  const lane = useCardinal(({ history }) => history.present[id]);
  const { label: own, changed } = nameOf(lane);
  const label = networkName(own);
  const network = changed ? t('weights.panel.changed', { network: label }) : label;
  return (
    <section
      className={styles.column}
      data-lane={id}
      aria-label={t('weights.panel.lane', { lane: id.toUpperCase(), network })}
    >
      <h3 className={styles.title}>
        <span className={styles.letter}>{id.toUpperCase()}</span>
        {network}
      </h3>
      <Answering id={id} lane={lane} />
      <Official id={id} lane={lane} chosen={chosen} onPick={onPick} />
      <PreprocessingFields id={id} lane={lane} />
      <Labels id={id} lane={lane} />
      <SaveWeights id={id} lane={lane} />
    </section>
  );
}
