import { type Convention, type Count, countBy, layerValueBy } from '../../core/convention';
import type { Network } from '../../store/derived';
import { remember } from './remember';

/** A network as a convention counts it, for one image; counted once. */
export const countOf = remember(
  ({ graph }: Network, convention: Convention): Count => countBy(graph, convention),
);

/** Each layer's count in a convention, in the graph's order; they add up to the network's. */
export const layerCountsOf = remember(
  ({ graph }: Network, convention: Convention): readonly number[] =>
    graph.layers.map((layer) => layerValueBy(layer, convention)),
);
