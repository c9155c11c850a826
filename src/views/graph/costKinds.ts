import type { Convention } from '../../core/convention';
import type { Layer } from '../../core/layer';
import type { Network } from '../../store/derived';
import { layerCountsOf } from '../networks/counted';
import { remember } from '../networks/remember';

/** What a bar of cost is split into: convolutions of one px, of more, and all else. */
export const COST_KINDS = ['pointwise', 'spatial', 'rest'] as const;
export type CostKind = (typeof COST_KINDS)[number];
export type CostByKind = Readonly<Record<CostKind, number>>;

const NONE: CostByKind = { pointwise: 0, spatial: 0, rest: 0 };

/** Which kind a layer's cost is. */
function costKindOf({ op }: Pick<Layer, 'op'>): CostKind {
  if (op.kind !== 'conv') return 'rest';
  return op.kernel[0] === 1 && op.kernel[1] === 1 ? 'pointwise' : 'spatial';
}

/** The counts of `stem`, `stage-0` and so on, and `head` by kind; they add up to the network's. */
export const costKindsOf = remember(
  (network: Network, convention: Convention): ReadonlyMap<string, CostByKind> => {
    const sums = new Map<string, CostByKind>();
    layerCountsOf(network, convention).forEach((count, index) => {
      const layer = network.graph.layers[index];
      if (layer === undefined) return;
      const { place } = layer;
      const key = place.part === 'stage' ? `stage-${place.stage}` : place.part;
      const kind = costKindOf(layer);
      const before = sums.get(key) ?? NONE;
      sums.set(key, { ...before, [kind]: before[kind] + count });
    });
    return sums;
  },
);

/** The whole bar, all kinds together. */
export function totalOf(kinds: CostByKind): number {
  return COST_KINDS.reduce((sum, kind) => sum + kinds[kind], 0);
}
