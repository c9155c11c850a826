import { isResidual } from '../../core/spec';
import { LANES, type LaneId } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import type { MapScales } from './mapScales';
import styles from './PlaneMap.module.css';
import { HANDLE } from './useMapHand';

interface Props {
  readonly lane: LaneId;
  readonly scales: MapScales;
  readonly large: boolean;
}

/** Where both networks are now: this lane's filled, the other's as a ring. */
export function MapPoints({ lane, scales, large }: Props) {
  return (
    <>
      {LANES.map((each) => (
        <Point key={each} lane={each} isOwn={each === lane} scales={scales} large={large} />
      ))}
    </>
  );
}

/** It moves with the hand, while the map behind it waits until the hand rests. */
function Point({ lane, isOwn, scales, large }: Props & { isOwn: boolean }) {
  const c = useCardinal(({ history }) => settingOf(history.present[lane].drawn)?.cardinality);
  const d = useCardinal(({ history }) => settingOf(history.present[lane].drawn)?.groupWidth);
  if (c === undefined || d === undefined) return null;
  return (
    <span
      className={styles.point}
      data-lane={lane}
      data-own={isOwn}
      {...(isOwn && large ? { [HANDLE]: '' } : {})}
      style={{ transform: `translate(${scales.xOf(c)}px, ${scales.yOf(d)}px)` }}
    >
      <i>{large && isOwn && lane.toUpperCase()}</i>
    </span>
  );
}

function settingOf(drawn: Parameters<typeof isResidual>[0]) {
  return isResidual(drawn) && drawn.block === 'bottleneck' ? drawn : undefined;
}
