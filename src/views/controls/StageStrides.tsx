import { LIMITS } from '../../core/spec';
import type { LaneId } from '../../store/lanes';
import { useCardinalStore } from '../CardinalContext';
import { useSpecField } from './knobs';
import styles from './StageStrides.module.css';
import { t } from './settingsWords';

const STRIDES = Array.from({ length: LIMITS.strides }, (_, index) => index + 1);

/** The stride of each stage, side by side; no tensor's shape tells. */
export function StageStrides({ lane }: { lane: LaneId }) {
  return (
    <div className={styles.line}>
      <span>{t('controls.strides')}</span>
      <StrideCells lane={lane} />
    </div>
  );
}

/** The choices alone, one for each stage. */
export function StrideCells({ lane }: { lane: LaneId }) {
  const strides = useSpecField(lane, 'strides');
  const { patch } = useCardinalStore().getState();
  return strides.map((stride, stage) => (
    <select
      // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its place
      key={stage}
      className={styles.stride}
      aria-label={t('controls.stridesOf', { stage: stage + 1 })}
      value={stride}
      onChange={({ target }) => patch(lane, { strides: strides.with(stage, Number(target.value)) })}
    >
      {STRIDES.includes(stride) ? null : <option value={stride}>{stride}</option>}
      {STRIDES.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
  ));
}
