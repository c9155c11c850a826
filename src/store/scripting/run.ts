import type {
  BackendName,
  LayerTime,
  NetworkRequest,
  Pace,
  RunResult,
  RunWishes,
  TapValue,
  WeightFormat,
} from '../../worker/protocol';
import { BACKEND_NAMES } from '../link/link';
import { WEIGHT_FORMATS } from '../weightFormat';

/** What a script may ask of a run; all may be left out. */
export interface ScriptRunOptions {
  /** torch's names of modules whose outputs are wanted: `layer1`, `layer2.0.conv2`, `layer3.1.bn1`. */
  readonly taps?: readonly string[];
  /** `hashed`: weights made of the tensors' names, as any other program can make them. */
  readonly weights?: 'hashed';
  readonly backend?: BackendName;
  /** How weights lie on a device that can choose; the page's choice where it is left out. */
  readonly weightFormat?: WeightFormat;
  /** False spares the time of each layer. */
  readonly timed?: boolean;
}

/** What a run of a script gives; shapes are NHWC. */
export interface ScriptRun {
  readonly logits: Float32Array;
  /** Of the logits: `[classes]`, of several images `[n,classes]`; feature maps where there is no classifier. */
  readonly shape: readonly number[];
  readonly taps: Readonly<Record<string, TapValue>>;
  readonly backend: BackendName;
  /** The WebGPU adapter; null on other backends. */
  readonly adapter: string | null;
  readonly elapsedMs: number;
  /** Whether the device was at rest before; a GPU slows down when it has nothing to do. */
  readonly pace: Pace;
  /** How the weights lay on the device, and their bytes there. */
  readonly weightFormat: WeightFormat;
  readonly weightBytes: number;
  /** Kernels that were started. */
  readonly dispatches: number;
  /** Activations at their peak, bytes. */
  readonly peakBytes: number;
  /** Each layer with what is fused into it; null with `timed: false`. */
  readonly perLayer: readonly LayerTime[] | null;
}

const FIELDS: readonly string[] = ['taps', 'weights', 'backend', 'timed', 'weightFormat'];

/** The wishes of a script's options. Throws a TypeError on what is none. */
export function readRunOptions(options: unknown): RunWishes & { readonly hashed: boolean } {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`options are an object: ${String(options)}`);
  }
  const unknown = Object.keys(options).find((name) => !FIELDS.includes(name));
  if (unknown !== undefined) throw new TypeError(`no such option: ${unknown}`);
  const {
    taps = [],
    weights,
    backend,
    timed = true,
    weightFormat,
  } = options as Record<string, unknown>;
  if (!Array.isArray(taps) || taps.some((tap) => typeof tap !== 'string')) {
    throw new TypeError(`taps are names of modules: ${String(taps)}`);
  }
  if (weights !== undefined && weights !== 'hashed') {
    throw new TypeError(`weights are 'hashed' or left out: ${String(weights)}`);
  }
  const name = BACKEND_NAMES.find((each) => each === backend);
  if (backend !== undefined && name === undefined) {
    throw new TypeError(`no such backend: ${String(backend)}`);
  }
  const format = WEIGHT_FORMATS.find((each) => each === weightFormat);
  if (weightFormat !== undefined && format === undefined) {
    throw new TypeError(`no such format of weights: ${String(weightFormat)}`);
  }
  const wishes = {
    taps,
    timed: timed === true,
    hashed: weights === 'hashed',
    ...(format && { weightFormat: format }),
  };
  return name === undefined ? wishes : { ...wishes, backend: name };
}

/** A request with its weights made of hashes. */
export function withHashedWeights({ spec }: NetworkRequest): NetworkRequest {
  return { spec, weights: { kind: 'hashed' } };
}

/** A result as scripts get it. */
export function scriptRun(result: RunResult): ScriptRun {
  const { logits, shape, taps, backend, elapsedMs, pace, weightFormat, weightBytes } = result;
  const { dispatches, peakBytes, perLayer } = result;
  const { name, adapter } = backend;
  return {
    logits,
    shape,
    taps,
    backend: name,
    adapter,
    elapsedMs,
    pace,
    weightFormat,
    weightBytes,
    dispatches,
    peakBytes,
    perLayer,
  };
}
