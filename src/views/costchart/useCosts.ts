import { useMemo } from 'react';
import {
  type BlockCost,
  blockCosts,
  type CostPart,
  costParts,
  timeParts,
} from '../../core/costParts';
import type { Graph } from '../../core/layer';
import { nameOf, networkOf } from '../../store/derived';
import type { Lane, LaneId } from '../../store/lanes';
import { laneMeasure, type Measurement, measuredOf, pairKeyOf } from '../../store/measures';
import { useCardinal } from '../CardinalContext';
import { networkName } from '../networks/networkName';
import { useLaneAtRest } from '../networks/useLaneAtRest';
import { type ByLane, lengthOf } from './barRows';
import { t } from './costChartWords';
import type { CostMeasure } from './costs';

/** A network's cost, layer by layer and block by block. */
export interface LaneCosts {
  readonly lane: LaneId;
  readonly name: string;
  readonly graph: Graph;
  readonly parts: readonly CostPart[];
  readonly blocks: readonly BlockCost[];
  /** All of the parts. */
  readonly total: number;
}

export interface PairCosts extends ByLane<LaneCosts> {
  /** What times are of; null where another measure is charted, or nothing was measured. */
  readonly measurement: Measurement | null;
}

/** What A and B have of a measure, once they have been at rest; nothing of times that were not measured. */
export function useCosts(measure: CostMeasure): PairCosts {
  const [a, b] = [useLaneAtRest('a'), useLaneAtRest('b')];
  const measures = useCardinal((state) => state.measures);
  const key = useMemo(() => pairKeyOf({ a, b }), [a, b]);
  const latest = measuredOf(measures, key).at(-1) ?? null;
  const measurement = measure === 'time' ? latest : null;
  return useMemo(
    () => ({
      a: costsOf('a', a, measure, measurement),
      b: costsOf('b', b, measure, measurement),
      measurement,
    }),
    [a, b, measure, measurement],
  );
}

function costsOf(
  lane: LaneId,
  shown: Lane,
  measure: CostMeasure,
  measurement: Measurement | null,
): LaneCosts {
  const { graph } = networkOf(shown.drawn);
  const parts = partsOf(lane, graph, measure, measurement);
  const blocks = blockCosts(graph, parts);
  const { label: own, changed } = nameOf(shown);
  const label = networkName(own);
  const name = changed ? t('controls.nameChanged', { name: label }) : label;
  return { lane, name, graph, parts, blocks, total: lengthOf(parts) };
}

function partsOf(
  lane: LaneId,
  graph: Graph,
  measure: CostMeasure,
  measurement: Measurement | null,
): readonly CostPart[] {
  if (measure !== 'time') return costParts(graph, measure);
  return measurement === null ? [] : timeParts(graph, laneMeasure(measurement, lane).perLayer);
}
