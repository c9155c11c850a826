import { EngineError, type FailureCode } from '../../core/failure';
import type { EnginePort, RunHandle } from '../../worker/enginePort';
import type {
  BackendInfo,
  Calls,
  DecodedPhoto,
  Measurement,
  Picture,
  RunProgress,
  RunResult,
} from '../../worker/protocol';
import { runResult } from './runResult';

export const WASM: BackendInfo = {
  name: 'wasm',
  reason: 'no-webgpu',
  adapter: null,
  software: false,
  simd: true,
  threads: 2,
  limits: { maxWeightBytes: 2e9, maxTensorBytes: 1e9 },
};

/** One run that was asked for, to be ended by the test. */
export interface FakeRun {
  readonly request: Calls['run']['request'];
  readonly progress: (progress: RunProgress) => void;
  readonly finish: (change?: Partial<RunResult>) => Promise<void>;
  readonly fail: (code: FailureCode) => Promise<void>;
  readonly isCancelled: () => boolean;
}

/** One photo that was asked for. */
export interface FakeDecode {
  readonly name: string;
  readonly finish: (change?: Partial<DecodedPhoto>) => Promise<void>;
  readonly fail: (code: FailureCode) => Promise<void>;
}

/** One measurement that was asked for. */
export interface FakeMeasurement {
  readonly request: Calls['measure']['request'];
  readonly progress: (progress: RunProgress) => void;
  finish(value: Measurement): Promise<void>;
  fail(code: FailureCode): Promise<void>;
}

/** An engine that does what a test says, when it says so. */
export class FakeEngine implements EnginePort {
  readonly runs: FakeRun[] = [];
  readonly measurements: FakeMeasurement[] = [];
  readonly decodes: FakeDecode[] = [];
  readonly crops: Calls['crop']['request'][] = [];
  private photos = 0;

  async backend(): Promise<BackendInfo> {
    return WASM;
  }

  async crop(request: Calls['crop']['request']): Promise<Picture> {
    this.crops.push(request);
    return pictureOf(request.preprocessing.cropPx);
  }

  decode({ name }: Calls['decode']['request']): Promise<DecodedPhoto> {
    const { promise, resolve, reject } = deferred<DecodedPhoto>();
    this.decodes.push({
      name,
      finish: (change = {}) => {
        this.photos += 1;
        const photo = { photoId: this.photos, widthPx: 4, heightPx: 4, notes: [] };
        resolve({ ...photo, preview: pictureOf(4), ...change });
        return settled();
      },
      fail: (code) => {
        reject(new EngineError(code, { name }));
        return settled();
      },
    });
    return promise;
  }

  backends(): Promise<Calls['backends']['value']> {
    return Promise.resolve([]);
  }

  onnx({ name }: Calls['onnx']['request']): Promise<Uint8Array<ArrayBuffer>> {
    return Promise.resolve(new TextEncoder().encode(`weights of ${name}`));
  }

  measure(
    request: Calls['measure']['request'],
    progress: (progress: RunProgress) => void,
  ): RunHandle<Measurement> {
    const { promise, resolve, reject } = deferred<Measurement>();
    const cancel = () => reject(new EngineError('cancelled'));
    this.measurements.push({
      request,
      progress,
      finish: (value) => {
        resolve(value);
        return settled();
      },
      fail: (code) => {
        reject(new EngineError(code));
        return settled();
      },
    });
    return { result: promise, cancel };
  }

  run(
    request: Calls['run']['request'],
    progress: (progress: RunProgress) => void,
  ): RunHandle<RunResult> {
    const { promise, resolve, reject } = deferred<RunResult>();
    let cancelled = false;
    const cancel = () => {
      cancelled = true;
      reject(new EngineError('cancelled'));
    };
    const logits = new Float32Array(request.network.spec.classes);
    const result = runResult(logits, WASM, 10);
    this.runs.push({
      request,
      progress,
      finish: (change = {}) => {
        resolve({ ...result, ...change });
        return settled();
      },
      fail: (code) => {
        reject(new EngineError(code));
        return settled();
      },
      isCancelled: () => cancelled,
    });
    return { result: promise, cancel };
  }

  /** The last run asked for. Throws before the first. */
  lastRun(): FakeRun {
    const run = this.runs.at(-1);
    if (run === undefined) throw new Error('no run was asked for');
    return run;
  }

  /** The last photo asked for. Throws before the first. */
  lastDecode(): FakeDecode {
    const decode = this.decodes.at(-1);
    if (decode === undefined) throw new Error('no photo was asked for');
    return decode;
  }
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: EngineError) => void;
}

function deferred<T>(): Deferred<T> {
  let settlers: Omit<Deferred<T>, 'promise'> | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settlers = { resolve, reject };
  });
  if (settlers === undefined) throw new Error('a promise did not call its executor');
  return { promise, ...settlers };
}

function pictureOf(px: number): Picture {
  return { widthPx: px, heightPx: px, rgba: new Uint8ClampedArray(px * px * 4) };
}

/** What waits on a promise has run by then. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}
