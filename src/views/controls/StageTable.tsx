import { LIMITS } from '../../core/spec';
import type { LaneId } from '../../store/lanes';
import { useCardinalStore } from '../CardinalContext';
import { NumberField } from '../widgets/NumberField';
import { Slider } from '../widgets/Slider';
import { logScale } from '../widgets/scales';
import { useSpecField } from './knobs';
import { StrideCells } from './StageStrides';
import styles from './StageTable.module.css';
import { t } from './settingsWords';

const PLANES = logScale(1, LIMITS.planes);
/** The slider's; more can be typed. */
const BLOCKS = logScale(1, 48);

/** Blocks, planes and stride of each stage. */
export function StageTable({ lane }: { lane: LaneId }) {
  const blocks = useSpecField(lane, 'blocks');
  const planes = useSpecField(lane, 'planes');
  const columns = `auto repeat(${blocks.length}, minmax(0, 1fr))`;
  return (
    <div className={styles.table} style={{ gridTemplateColumns: columns }}>
      <span />
      {blocks.map((_, stage) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its place
        <span key={stage} className={styles.heading} aria-hidden="true">
          {t('controls.stage', { stage: stage + 1 })}
        </span>
      ))}
      <Row lane={lane} field="blocks" values={blocks} />
      <Row lane={lane} field="planes" values={planes} />
      <span className={styles.row}>{t('controls.strides')}</span>
      <StrideCells lane={lane} />
    </div>
  );
}

interface RowProps {
  lane: LaneId;
  field: 'blocks' | 'planes';
  values: readonly number[];
}

function Row({ lane, field, values }: RowProps) {
  const { patch } = useCardinalStore().getState();
  const set = (stage: number, value: number, gesture?: string) =>
    patch(lane, { [field]: values.with(stage, value) }, gesture);
  return (
    <>
      <span className={styles.row}>{t(`controls.${field}`)}</span>
      {values.map((value, stage) => {
        const label = t(`controls.${field}Of`, { stage: stage + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its place
          <div key={stage} className={styles.cell}>
            <NumberField
              label={label}
              value={value}
              min={1}
              max={LIMITS[field]}
              onCommit={(next) => {
                set(stage, next);
                return undefined;
              }}
              onStep={(next, gesture) => set(stage, next, gesture)}
            />
            <Slider
              label={label}
              value={value}
              scale={field === 'planes' ? PLANES : BLOCKS}
              onTurn={(next, gesture) => set(stage, next, gesture)}
            />
          </div>
        );
      })}
    </>
  );
}
