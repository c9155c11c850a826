import type { LeftOut } from '../../core/import/helpers';
import type { Preprocessing } from '../../core/trained';
import type { Checkpoint } from './checkpoint';
import { isFloat } from './dtypes';
import { floatsOf } from './floats';

/** Mean and std of each channel, of pixels between 0 and 1. */
export type Normalisation = Pick<Preprocessing, 'mean' | 'std'>;

const CHANNELS = 3;
/** Numbers above are of pixels from 0 to 255. */
const HIGHEST_MEAN = 2;
const PIXEL_MAX = 255;

/**
 * What a normaliser beside the network subtracts and divides by. Null where there is none, or none with
 * a finite mean and a positive std of three channels, or where two differ.
 */
export function normalisationOf(
  left: readonly LeftOut[],
  checkpoint: Checkpoint,
): Normalisation | null {
  const names = left.flatMap((each) => (each.kind === 'normaliser' ? each.names : []));
  const mean = channelsOf(names, /(?:means?|mu)$/, checkpoint);
  const std = channelsOf(names, /(?:stds?|sigma)$/, checkpoint);
  if (mean === null || std === null || std.some((value) => value <= 0)) return null;
  const scale = mean.some((value) => value > HIGHEST_MEAN) ? PIXEL_MAX : 1;
  const scaled = (values: Normalisation['mean']): Normalisation['mean'] => [
    rounded(values[0] / scale),
    rounded(values[1] / scale),
    rounded(values[2] / scale),
  ];
  return { mean: scaled(mean), std: scaled(std) };
}

function channelsOf(
  names: readonly string[],
  pattern: RegExp,
  checkpoint: Checkpoint,
): Normalisation['mean'] | null {
  const found = names
    .filter((name) => pattern.test(name))
    .map((name) => numbersOf(name, checkpoint));
  const [first] = found;
  if (first === undefined || found.some((each) => each?.join() !== first?.join())) return null;
  const [red, green, blue] = first ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return first?.every(Number.isFinite) ? [red, green, blue] : null;
}

function numbersOf(name: string, checkpoint: Checkpoint): readonly number[] | null {
  const tensor = checkpoint.get(name);
  if (tensor === undefined || !isFloat(tensor.dtype)) return null;
  if (tensor.dtype === 'F64') return null;
  const floats = floatsOf(tensor);
  return floats.length === CHANNELS ? [...floats] : null;
}

/** As people write them: float32 has 0.485 as 0.48500001430511475. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
