import type { LaneId } from '../../store/lanes';
import type { LoadedWeights } from '../../store/weights/loadedWeights';
import { useCardinalStore } from '../CardinalContext';
import { t } from './laneWeightsWords';
import styles from './PartChoice.module.css';

interface PartChoiceProps {
  lane: LaneId;
  fileName: string;
  /** The checkpoint as it was read, bound to a network or not. */
  file: Pick<LoadedWeights, 'weightsId' | 'part' | 'parts'>;
}

/** Which entry of a training checkpoint is taken, where several hold tensors: averaged weights, or those of the last step. */
export function PartChoice({ lane, fileName, file: { weightsId, part, parts } }: PartChoiceProps) {
  const { loadWeights } = useCardinalStore().getState();
  if (part === null || parts.length < 2) return null;
  return (
    <label className={styles.choice}>
      <span className={styles.label}>{t('weights.part')}</span>
      <select
        className={styles.select}
        aria-label={t('weights.part.of', { lane: lane.toUpperCase() })}
        value={part}
        onChange={({ target }) =>
          void loadWeights(lane, { fileName, files: [{ weightsId }], part: target.value })
        }
      >
        {parts.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}
