import type { ArchSpec } from '../../core/spec';
import { nameOf } from '../derived';
import type { Lane } from '../lanes';
import { fieldsOf, type SpecFields } from '../link/specText';
import { fitsLoaded } from '../weights/laneWeights';
import type { LoadedWeights } from '../weights/loadedWeights';

/** The weights that are bound to a lane's network. */
export interface ScriptWeights {
  /** What the network is called, and its fields as in the link. */
  readonly network: {
    readonly name: string;
    readonly preset: string;
    readonly family: ArchSpec['family'];
  } & SpecFields;
  readonly file: string;
  /** The number format that most tensors have: `F32`, `F16`, `BF16`. */
  readonly dtype: string;
  readonly tensors: number;
  readonly layout: string;
  /** The entry of a wrapper that was taken, and all that there are. */
  readonly part: string | null;
  readonly parts: readonly string[];
  /** What the shapes don't tell, by codes. */
  readonly assumed: readonly string[];
}

/** What is bound to a lane; null where no loaded weights are, or they don't fit what it shows now. */
export function weightsBound(lane: Lane): ScriptWeights | null {
  return lane.weights !== null && fitsLoaded(lane) ? boundWeights(lane, lane.weights) : null;
}

/** Weights that fit a lane, for a script. */
export function boundWeights(lane: Lane, weights: LoadedWeights): ScriptWeights {
  const { label, presetId } = nameOf(lane);
  return {
    network: {
      name: label,
      preset: presetId,
      family: lane.drawn.family,
      ...fieldsOf(lane.drawn),
    },
    file: weights.fileName,
    dtype: mostly(weights.dtypes),
    tensors: weights.tensors,
    layout: weights.layout,
    part: weights.part,
    parts: weights.parts,
    assumed: weights.assumed.map(({ code }) => code),
  };
}

function mostly(dtypes: LoadedWeights['dtypes']): string {
  const [most] = Object.entries(dtypes).sort(([, one], [, other]) => other - one);
  return most?.[0] ?? '';
}
