import { type Convention, type Count, countBy, layerCountBy } from '../../core/convention';
import type { Network } from '../../store/derived';
import { remember } from './remember';

/** A network as a convention counts it, for one image; counted once. */
export const countOf = remember(
  ({ graph }: Network, convention: Convention): Count => countBy(graph, convention),
);

/** Each layer's count in a convention, in the graph's order; they add up to the network's. */
export const layerCountsOf = remember(
  ({ graph }: Network, convention: Convention): readonly number[] =>
    graph.layers.map((layer) => layerCountBy(layer, convention).value),
);

/** The counts of `stem`, `stage-0` and so on, and `head`: what stands under the drawing's columns. */
export const sectionCountsOf = remember(
  (network: Network, convention: Convention): ReadonlyMap<string, number> => {
    const sums = new Map<string, number>();
    layerCountsOf(network, convention).forEach((count, index) => {
      const place = network.graph.layers[index]?.place;
      if (place === undefined) return;
      const key = place.part === 'stage' ? `stage-${place.stage}` : place.part;
      sums.set(key, (sums.get(key) ?? 0) + count);
    });
    return sums;
  },
);
