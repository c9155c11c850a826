import { layerCost } from '../cost';
import type { Layer } from '../layer';
import type { Counts, CountsOfBoth, DiffKind, Tally } from './graphDiff';

/** What a part has that is in one of two networks, or in both, in the order in which it is told. */
export const DIFF_KINDS = ['same', 'changed', 'onlyA', 'onlyB'] as const;
const NO_LAYERS: Tally = { same: 0, changed: 0, onlyA: 0, onlyB: 0 };
const NOTHING: Counts = { params: 0, macs: 0, activationOutputs: 0 };

/** What a layer counts; nothing where there is none. */
export function countsOf(layer: Layer | undefined): Counts {
  if (layer === undefined) return NOTHING;
  const { params, macs, activationOutputs } = layerCost(layer);
  return { params, macs, activationOutputs };
}

interface Summed {
  readonly counts: CountsOfBoth;
  readonly tally: Tally;
}

/** The counts and the layers of parts together; a part without a tally is one layer. */
export function summed(
  parts: readonly (Pick<Summed, 'counts'> & { readonly kind?: DiffKind; readonly tally?: Tally })[],
): Summed {
  const tally: Record<DiffKind, number> = { ...NO_LAYERS };
  let [a, b] = [NOTHING, NOTHING];
  for (const part of parts) {
    a = plus(a, part.counts.a);
    b = plus(b, part.counts.b);
    for (const kind of DIFF_KINDS) {
      tally[kind] += part.tally?.[kind] ?? Number(part.kind === kind);
    }
  }
  return { counts: { a, b }, tally };
}

/** All layers of a tally. */
export function layersIn(tally: Tally): number {
  return DIFF_KINDS.reduce((sum, kind) => sum + tally[kind], 0);
}

function plus(one: Counts, other: Counts): Counts {
  return {
    params: one.params + other.params,
    macs: one.macs + other.macs,
    activationOutputs: one.activationOutputs + other.activationOutputs,
  };
}
