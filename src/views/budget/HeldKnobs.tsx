import { type Free, freeAxis, type Hold } from '../../core/budget';
import type { ResNetSpec } from '../../core/spec';
import type { LaneId } from '../../store/lanes';
import { useCardinalStore } from '../CardinalContext';
import { Knob } from '../widgets/Knob';
import { logScale, type Scale } from '../widgets/scales';
import { t } from './budgetWords';
import styles from './LockCard.module.css';

interface KnobsProps {
  id: LaneId;
  spec: ResNetSpec;
  hold: Hold;
}

/** Stage 3's blocks and the planes, moved through the lock as C and d are in the lane's head. */
export function HeldKnobs({ id, spec, hold }: KnobsProps) {
  return (
    <div className={styles.knobs}>
      <HeldKnob id={id} spec={spec} hold={hold} free="stage3Blocks" value={spec.blocks[2] ?? 0} />
      <HeldKnob id={id} spec={spec} hold={hold} free="planes" value={spec.planes[0] ?? 0} />
    </div>
  );
}

function HeldKnob(props: KnobsProps & { free: Free; value: number }) {
  const { id, spec, hold, free, value } = props;
  const { turn } = useCardinalStore().getState();
  const axis = freeAxis(spec, hold, free);
  if (axis === null) return null;
  const scale = multiples(axis.step, logScale(axis.min, axis.max));
  return (
    <Knob
      label={t(`budget.knob.${free as 'stage3Blocks' | 'planes'}`)}
      value={value}
      scale={scale}
      onTurn={(next, gesture) => turn(id, free, next, gesture)}
    />
  );
}

/** A scale of whole multiples of a step. */
function multiples(step: number, scale: Scale): Scale {
  const counted = (value: number) => Math.round(value / step);
  return {
    min: step * scale.min,
    max: step * scale.max,
    toFraction: (value) => scale.toFraction(value / step),
    fromFraction: (fraction) => step * scale.fromFraction(fraction),
    next: (value, direction) => step * scale.next(counted(value), direction),
    page: (value, direction) => step * scale.page(counted(value), direction),
  };
}
