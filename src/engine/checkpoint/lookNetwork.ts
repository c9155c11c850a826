import { buildGraph } from '../../core/graph';
import type { KernelOrder } from '../../core/import/kernelOrder';
import { nearestNetwork } from '../../core/import/readTensors';
import type { Op, TensorRole } from '../../core/layer';
import type { ArchSpec } from '../../core/spec';
import type { Checkpoint } from './checkpoint';
import { nonFiniteTensors } from './nonFinite';
import type { Shelved } from './shelf';

/** What a tensor is to the network: its part in a layer, and what the layer computes. */
export interface TensorUse {
  readonly role: TensorRole;
  readonly op: Op;
}

/**
 * Why a tensor keeps its file from being bound: NaN or infinities; another shape than the nearest
 * network's; a name that it has not.
 */
export type TensorIssue = 'not-finite' | 'misshapen' | 'left-over';

/** What the network of a checkpoint says of each tensor, by the file's names. */
export interface LookedNetwork {
  /** The network's names. */
  readonly names: ReadonlyMap<string, string>;
  /** Of the tensors that have the network's shape. */
  readonly uses: ReadonlyMap<string, TensorUse>;
  readonly issues: ReadonlyMap<string, TensorIssue>;
  /** The network's shapes of those that have another one. */
  readonly wanted: ReadonlyMap<string, readonly number[]>;
  /** How kernels lie in the file. */
  readonly order: KernelOrder;
}

const NOTHING_WRONG = { issues: new Map(), wanted: new Map() } as const;

/**
 * The network that a checkpoint is bound to; of one that is bound to none the network that most of its
 * tensors make. Nothing where they make none, but tensors that aren't finite.
 */
export function lookedNetwork({ read, names, spec, order = 'OIHW' }: Shelved): LookedNetwork {
  if (spec !== null) return { ...placed(spec, names, []), ...NOTHING_WRONG, order };
  const { issues, ...network } = nearest(read.checkpoint);
  const notFinite = nonFiniteTensors(read.checkpoint);
  // Numbers that aren't finite outweigh all else.
  const flags = notFinite.map(({ name }) => [name, 'not-finite'] as const);
  return { ...network, issues: new Map([...issues, ...flags]) };
}

function nearest(checkpoint: Checkpoint): LookedNetwork {
  const found = nearestNetwork(new Map([...checkpoint].map(([name, { shape }]) => [name, shape])));
  if ('error' in found) {
    return { names: new Map(), uses: new Map(), ...NOTHING_WRONG, order: 'OIHW' };
  }
  const { misfit, keys, order } = found;
  const { unexpected, misshapen } = misfit;
  const stored = (name: string) => keys.names.get(name) ?? name;
  return {
    ...placed(found.spec, keys.names, misshapen),
    issues: new Map<string, TensorIssue>([
      ...unexpected.map((name) => [stored(name), 'left-over'] as const),
      ...misshapen.map(({ name }) => [stored(name), 'misshapen'] as const),
    ]),
    wanted: new Map(misshapen.map(({ name, wanted }) => [stored(name), wanted])),
    order,
  };
}

/** The tensors of a network by their names in the file; what those of another shape do is not known. */
function placed(
  spec: ArchSpec,
  storedNames: ReadonlyMap<string, string>,
  misshapen: readonly { readonly name: string }[],
): Pick<LookedNetwork, 'names' | 'uses'> {
  const unlike = new Set(misshapen.map(({ name }) => name));
  const names = new Map<string, string>();
  const uses = new Map<string, TensorUse>();
  for (const { op, tensors } of buildGraph(spec).layers) {
    for (const { name, role } of tensors) {
      const stored = storedNames.get(name);
      if (stored === undefined) continue;
      names.set(stored, name);
      if (!unlike.has(name)) uses.set(stored, { role, op });
    }
  }
  return { names, uses };
}
