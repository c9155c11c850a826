import type { Failure } from '../../core/failure';
import type { Lane } from '../../store/lanes';
import { weightsOf } from '../../store/weights/laneWeights';
import type { LoadedWeights } from '../../store/weights/loadedWeights';
import type { RefusedFile } from '../../store/weights/readings';

/** A checkpoint that can be looked at. */
export interface Source {
  readonly kind: 'refused' | 'loaded' | 'shipped';
  readonly weightsId: number;
  readonly fileName: string;
  /** Why it is bound to no network; null where it is bound. */
  readonly refusal: Failure | null;
  /** The entry of a wrapper that was taken, and all that there are. */
  readonly part: string | null;
  readonly parts: readonly string[];
}

/** What a lane has to look at, the newest first: a file that was refused came after the loaded one. */
export function sourcesOf(
  weights: LoadedWeights | null,
  refused: RefusedFile | null,
): readonly Source[] {
  const sources: Source[] = [];
  if (refused !== null) {
    const { fileName, file, refusal } = refused;
    const { weightsId, part, parts } = file;
    sources.push({ kind: 'refused', weightsId, fileName, refusal, part, parts });
  }
  if (weights !== null) {
    const { weightsId, fileName, part, parts } = weights;
    sources.push({ kind: 'loaded', weightsId, fileName, refusal: null, part, parts });
  }
  return sources;
}

/** The address of the weights that ship with the page, where they answer for a lane; else null. */
export function shippedFileOf(lane: Lane): string | null {
  const source = weightsOf(lane)?.source;
  return source?.kind === 'file' ? source.url : null;
}
