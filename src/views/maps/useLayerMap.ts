import { useEffect } from 'react';
import type { Graph } from '../../core/layer';
import { networkOf } from '../../store/derived';
import { LANES } from '../../store/lanes';
import { SMALL_LANES } from '../../store/small';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { type Look, useLook } from '../looks/useLook';
import type { LookedAt } from '../looks/useLookedAt';
import { type FoundLayer, layerIn } from './layerIn';

export interface ShownMap {
  /** The network that is looked into. */
  readonly graph: Graph;
  readonly found: FoundLayer | null;
  readonly look: Look<'map'>;
}

/** The map of the chosen layer in a lane; the lane's drawing outlines that layer while the map is shown. */
export function useLayerMap(at: LookedAt): ShownMap {
  const lanes = useCardinal(({ history }) => history.present);
  const wanted = useCardinal(({ view }) => view.mapLayer);
  const { graph } = networkOf(at.lane.drawn);
  const others = LANES.flatMap((id) => [lanes, SMALL_LANES].map((each) => each[id].drawn));
  const foundIn = (own: Graph) =>
    layerIn(
      own,
      wanted,
      others.map((spec) => networkOf(spec).graph),
    );
  const found = foundIn(graph);
  const drawn = networkOf(lanes[at.id].drawn).graph;
  useOutline(at, drawn.layers[foundIn(drawn)?.index ?? -1]?.name ?? null);
  const look = useLook(at, 'map', found && { kind: 'map', layer: found.name });
  return { graph, found, look };
}

/** Outlines a layer in the lane's drawing, the small network's counterpart where that stands in. */
function useOutline({ id }: LookedAt, name: string | null): void {
  const store = useCardinalStore();
  useEffect(() => {
    const outline = (each: string | null) => {
      const { view, show } = store.getState();
      show({ lit: { ...view.lit, [id]: each } });
    };
    outline(name);
    return () => outline(null);
  }, [store, id, name]);
}
