import type { Lane } from '../../../store/lanes';
import { shippedFileOf } from '../../inspect/sources';

/** A checkpoint that is compared: read already, or one that ships with the page. */
export type Compared =
  | { readonly fileName: string; readonly weightsId: number }
  | { readonly fileName: string; readonly shipped: string };

/** What a lane has to compare: loaded weights, else those that ship with the page; null for none. */
export function comparedOf(lane: Lane): Compared | null {
  const { weights } = lane;
  if (weights !== null)
    return { fileName: baseName(weights.fileName), weightsId: weights.weightsId };
  const shipped = shippedFileOf(lane);
  return shipped === null ? null : { fileName: baseName(shipped), shipped };
}

/** Equal for the same two checkpoints. */
export function keyOf(compared: Compared | null): string {
  if (compared === null) return '';
  return 'shipped' in compared ? compared.shipped : String(compared.weightsId);
}

/** A file's name without where it lies. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
