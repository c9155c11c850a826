import type { Off } from '../../core/ablation';
import type { EnginePort } from '../../worker/enginePort';
import type { BackendName } from '../../worker/protocol';
import type { Lane } from '../lanes';
import { laneRequest } from '../runs';
import type { Photo } from '../state';
import { preprocessingFor } from '../weights/laneWeights';

/** Row by row, unscaled: the mean of `data` plus `bias` is `logit`. */
export interface ScriptCam {
  /** `[h,w]` of the last block's output. */
  readonly shape: readonly [number, number];
  readonly data: Float32Array;
  readonly logit: number;
  readonly bias: number;
}

export interface ScriptAblation {
  readonly logits: Float32Array;
}

/** Row by row: the plain probability less that with the square at this place. */
export interface ScriptOcclusion {
  /** `[rows, columns]` */
  readonly shape: readonly [number, number];
  readonly data: Float32Array;
  /** The probability with nothing covered. */
  readonly plain: number;
}

/** How a photo is covered; 14 x 14 positions of a quarter of its side unless told. */
export interface ScriptOcclusionOptions {
  readonly grid?: readonly [rows: number, columns: number];
  /** Side of the square, px of the network's input. */
  readonly patchPx?: number;
}

const GRID = [14, 14] as const;
const QUIET = () => undefined;

/** What a script asks of a lane's network inside, on a photo. A TypeError without one. */
export function insideOf(
  engine: Pick<EnginePort, 'cam' | 'ablate' | 'occlusion'>,
  lane: Lane,
  photo: Photo | null,
  forced: BackendName | null,
) {
  if (photo === null) throw new TypeError('no photo is shown');
  const preprocessing = preprocessingFor(lane);
  const request = {
    network: laneRequest(lane),
    input: { kind: 'photo', photoId: photo.photoId, preprocessing },
    ...(forced !== null && { backend: forced }),
  } as const;
  return {
    cam: async (classIndex: number): Promise<ScriptCam> => {
      const asked = { ...request, classIndex: numberOf(classIndex) };
      const { shape, data, logit, bias } = await engine.cam(asked, QUIET).result;
      return { shape, data, logit, bias };
    },
    ablate: async (block: unknown, off: unknown): Promise<ScriptAblation> => {
      if (typeof block !== 'string') throw new TypeError(`no name of a block: ${String(block)}`);
      const asked = { ...request, block, off: offOf(off) };
      const { logits } = await engine.ablate(asked, QUIET).result;
      return { logits };
    },
    occlusion: async (
      classIndex: number,
      { grid = GRID, patchPx = Math.round(lane.drawn.inputPx / 4) }: ScriptOcclusionOptions,
    ): Promise<ScriptOcclusion> => {
      const readout = { kind: 'class', index: numberOf(classIndex) } as const;
      const asked = { ...request, grid, patchPx, readout };
      const { shape, data, plain } = await engine.occlusion(asked, QUIET).result;
      return { shape, data, plain };
    },
  };
}

function numberOf(classIndex: unknown): number {
  if (typeof classIndex === 'number') return classIndex;
  throw new TypeError(`a class is its place among the logits, from 0: ${String(classIndex)}`);
}

function offOf(off: unknown): Off {
  if (off === 'all' || off === 'branch' || off === 'residual') return off;
  if (Array.isArray(off) && off.every((path) => typeof path === 'number')) return off;
  throw new TypeError(`off are numbers of paths, 'all', 'branch' or 'residual': ${String(off)}`);
}
