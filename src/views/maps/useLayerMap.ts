import { useCallback, useEffect } from 'react';
import type { Graph } from '../../core/layer';
import { networkOf } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { type LookState, lookSubject } from '../../store/lookState';
import { SMALL_LANES } from '../../store/small';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { type FoundLayer, layerIn } from './layerIn';
import { useLaneLook, useLookAt } from './useLaneLook';

export interface ShownMap {
  /** The network that is looked into. */
  readonly graph: Graph;
  readonly found: FoundLayer | null;
  readonly state: LookState<'map'>;
  /** Asks for it once more. */
  again(): void;
}

/** The map of the chosen layer in a lane; what is asked for is that layer alone, whenever another is meant. */
export function useLayerMap(lane: LaneId): ShownMap {
  const store = useCardinalStore();
  const of = useLookAt(lane);
  const lanes = useCardinal(({ history }) => history.present);
  const wanted = useCardinal(({ view }) => view.mapLayer);
  const { graph } = networkOf((of === 'small' ? SMALL_LANES : lanes)[lane].drawn);
  const others = LANES.flatMap((id) => [lanes, SMALL_LANES].map((each) => each[id].drawn));
  const found = layerIn(
    graph,
    wanted,
    others.map((spec) => networkOf(spec).graph),
  );
  const layer = found?.name ?? null;
  const state = useLaneLook(lane, 'map', of);
  const subjectKey = useCardinal((whole) => lookSubject(whole, lane, of)?.key ?? null);
  const refused = state.kind === 'refused';
  const again = useCallback(() => {
    if (layer !== null) void store.getState().look(lane, { kind: 'map', layer }, of);
  }, [store, lane, layer, of]);
  useEffect(() => {
    if (subjectKey === null || refused) return;
    const { active, answered } = store.getState().looks[lane].map;
    const latest = active ?? answered;
    const isThere = latest?.question.layer === layer && latest?.subject.key === subjectKey;
    if (!isThere) again();
  }, [store, lane, layer, subjectKey, refused, again]);
  return { graph, found, state, again };
}
