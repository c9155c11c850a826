import { useMemo } from 'react';
import type { Cost } from '../../core/cost';
import { type ArchSpec, isResidual } from '../../core/spec';
import { nameOf, networkOf } from '../../store/derived';
import { LANES, type Lane, type LaneId } from '../../store/lanes';
import { networkName } from '../networks/networkName';
import { useLaneAtRest } from '../networks/useLaneAtRest';
import type { Axis } from './charts';
import { t } from './evidenceWords';

/** A network of the page, to be found among those that were measured. */
export interface Present {
  readonly lane: LaneId;
  readonly name: string;
  readonly spec: ArchSpec;
  readonly cost: Cost;
}

/** A and B, once they have been at rest for a moment. */
export function usePresent(): readonly Present[] {
  const [a, b] = [useLaneAtRest('a'), useLaneAtRest('b')];
  return useMemo(() => LANES.map((lane) => presentOf(lane, lane === 'a' ? a : b)), [a, b]);
}

/** Where a network of the page lies on an axis; null where it has no such number. */
export function presentOn(axis: Axis, { spec, cost }: Present): number | null {
  if (axis !== 'c') return cost[axis];
  return isResidual(spec) && spec.block === 'bottleneck' ? spec.cardinality : null;
}

function presentOf(lane: LaneId, shown: Lane): Present {
  const { label: own, changed } = nameOf(shown);
  const label = networkName(own);
  const { cost } = networkOf(shown.drawn);
  const name = changed ? t('controls.nameChanged', { name: label }) : label;
  return { lane, name, spec: shown.drawn, cost };
}
