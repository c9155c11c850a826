import { EngineError, type Failure, type FailureCode } from '../../core/failure';
import type { EnginePort, RunHandle } from '../../worker/enginePort';
import type {
  BackendInfo,
  Calls,
  DecodedPhoto,
  DownloadedWeights,
  DownloadProgress,
  FormTimes,
  LookCall,
  Measurement,
  PhotoBatch,
  Picture,
  ReadWeights,
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

/** One block whose forms are to be timed. */
export interface FakeFormTimes {
  readonly request: Calls['formTimes']['request'];
  readonly progress: (progress: RunProgress) => void;
  finish(value: FormTimes): Promise<void>;
  fail(code: FailureCode): Promise<void>;
}

/** One checkpoint that was asked for. */
export interface FakeReading {
  readonly request: Calls['readWeights']['request'];
  readonly progress: (progress: RunProgress) => void;
  finish(value: ReadWeights): Promise<void>;
  fail(code: FailureCode): Promise<void>;
}

/** One download from the Hub that was asked for. */
export interface FakeDownload {
  readonly request: Calls['hubDownload']['request'];
  readonly progress: (progress: DownloadProgress) => void;
  finish(value: DownloadedWeights): Promise<void>;
  fail(code: FailureCode): Promise<void>;
}

/** One network that was to be prepared. */
export interface FakePreparation {
  readonly request: Calls['prepare']['request'];
  finish(): Promise<void>;
  fail(code: FailureCode): Promise<void>;
  readonly isCancelled: () => boolean;
}

/** One look into a network that was asked for. */
export interface FakeLook<K extends LookCall = LookCall> {
  readonly call: K;
  readonly request: Calls[K]['request'];
  readonly progress: (progress: RunProgress) => void;
  finish(value: Calls[K]['value']): Promise<void>;
  fail(code: FailureCode): Promise<void>;
  readonly isCancelled: () => boolean;
}

/** An engine that does what a test says, when it says so. */
export class FakeEngine implements EnginePort {
  readonly runs: FakeRun[] = [];
  readonly preparations: FakePreparation[] = [];
  readonly measurements: FakeMeasurement[] = [];
  readonly forms: FakeFormTimes[] = [];
  readonly looks: FakeLook[] = [];
  readonly readings: FakeReading[] = [];
  readonly downloads: FakeDownload[] = [];
  readonly decodes: FakeDecode[] = [];
  /** What the Hub lists and what is kept, as a test wants it. */
  hubListing: Calls['hubFiles']['value'] = [];
  kept: Calls['hubKept']['value'] = { kind: 'opfs', files: [], usedBytes: null, quotaBytes: null };
  readonly crops: Calls['crop']['request'][] = [];
  /** Names of the photos of each batch; those that cannot be read, and why. */
  readonly batches: string[][] = [];
  readonly unreadable = new Map<string, Failure>();
  private photos = 0;

  async backend(): Promise<BackendInfo> {
    return WASM;
  }

  async crop(request: Calls['crop']['request']): Promise<Picture> {
    this.crops.push(request);
    return pictureOf(request.preprocessing.cropPx);
  }

  photoBatch({ photos, preprocessings }: Calls['photoBatch']['request']): Promise<PhotoBatch> {
    const failures = photos.map(({ name }) => this.unreadable.get(name) ?? null);
    const count = failures.filter((failure) => failure === null).length;
    if (photos.length > 0) this.batches.push(photos.map(({ name }) => name));
    const inputs = preprocessings.map(({ cropPx }) => new Float32Array(count * cropPx ** 2 * 3));
    return Promise.resolve({ failures, inputs });
  }

  /** What was to be perturbed, and how. */
  readonly perturbations: Calls['perturb']['request'][] = [];
  /** Frames of a camera that were given, by id from 1; null: that there is none any more. */
  readonly frames: Calls['frame']['request']['frame'][] = [];

  async perturb(request: Calls['perturb']['request']): Promise<Picture> {
    this.perturbations.push(request);
    return pictureOf(4);
  }

  async perturbedFile({ perturbation }: Calls['perturbedFile']['request']): Promise<Blob> {
    return new Blob([JSON.stringify(perturbation)]);
  }

  async frame({ frame }: Calls['frame']['request']): Promise<number> {
    this.frames.push(frame);
    return this.frames.length;
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

  onnx({ name }: Calls['onnx']['request']): Promise<Blob> {
    return Promise.resolve(new Blob([`weights of ${name}`]));
  }

  readWeights(
    request: Calls['readWeights']['request'],
    progress: (progress: RunProgress) => void,
  ): RunHandle<ReadWeights> {
    const { handle, ends } = lasting<ReadWeights>();
    this.readings.push({ request, progress, ...ends });
    return handle;
  }

  tensors(): Promise<Calls['tensors']['value']> {
    return Promise.resolve([]);
  }

  tensorStats(): Promise<Calls['tensorStats']['value']> {
    return Promise.reject(new EngineError('weights-gone'));
  }

  tensorFilters(): Promise<Calls['tensorFilters']['value']> {
    return Promise.resolve(null);
  }

  tensorValues(): Promise<Calls['tensorValues']['value']> {
    return Promise.resolve(new Float32Array());
  }

  diffWeights(): RunHandle<Calls['diffWeights']['value']> {
    return { result: Promise.resolve([]), cancel: () => undefined };
  }

  saveWeights(): RunHandle<Blob> {
    const { handle, ends } = lasting<Blob>();
    void ends.finish(new Blob());
    return handle;
  }

  readersAhead(): Promise<null> {
    return Promise.resolve(null);
  }

  hubFiles(): RunHandle<Calls['hubFiles']['value']> {
    return { result: Promise.resolve(this.hubListing), cancel: () => undefined };
  }

  hubKept(): Promise<Calls['hubKept']['value']> {
    return Promise.resolve(this.kept);
  }

  hubDelete({ key }: Calls['hubDelete']['request']): Promise<null> {
    const files = this.kept.files.filter((file) => key !== null && file.key !== key);
    this.kept = { ...this.kept, files };
    return Promise.resolve(null);
  }

  hubDownload(
    request: Calls['hubDownload']['request'],
    progress: (progress: DownloadProgress) => void,
  ): RunHandle<DownloadedWeights> {
    const { handle, ends } = lasting<DownloadedWeights>();
    this.downloads.push({ request, progress, ...ends });
    return handle;
  }

  measure(
    request: Calls['measure']['request'],
    progress: (progress: RunProgress) => void,
  ): RunHandle<Measurement> {
    const { handle, ends } = lasting<Measurement>();
    this.measurements.push({ request, progress, ...ends });
    return handle;
  }

  formTimes(
    request: Calls['formTimes']['request'],
    progress: (progress: RunProgress) => void,
  ): RunHandle<FormTimes> {
    const { handle, ends } = lasting<FormTimes>();
    this.forms.push({ request, progress, ...ends });
    return handle;
  }

  readonly cam = this.looking('cam');
  readonly ablate = this.looking('ablate');
  readonly rankPaths = this.looking('rankPaths');
  readonly occlusion = this.looking('occlusion');

  private looking<K extends LookCall>(call: K) {
    return (
      request: Calls[K]['request'],
      progress: (progress: RunProgress) => void,
    ): RunHandle<Calls[K]['value']> => {
      const { handle, ends } = lasting<Calls[K]['value']>();
      let cancelled = false;
      // Who reads the list finds out by the call's name what it may be finished with.
      const look = { call, request, progress, ...ends, isCancelled: () => cancelled };
      this.looks.push(look as unknown as FakeLook);
      const cancel = () => {
        cancelled = true;
        handle.cancel();
      };
      return { result: handle.result, cancel };
    };
  }

  prepare(request: Calls['prepare']['request']): RunHandle<null> {
    const { promise, resolve, reject } = deferred<null>();
    let cancelled = false;
    this.preparations.push({
      request,
      finish: () => {
        resolve(null);
        return settled();
      },
      fail: (code) => {
        reject(new EngineError(code));
        return settled();
      },
      isCancelled: () => cancelled,
    });
    const cancel = () => {
      cancelled = true;
      reject(new EngineError('cancelled'));
    };
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

/** A call that lasts until the test ends it. */
function lasting<T>() {
  const { promise, resolve, reject } = deferred<T>();
  const handle: RunHandle<T> = {
    result: promise,
    cancel: () => reject(new EngineError('cancelled')),
  };
  const ends = {
    finish: (value: T) => {
      resolve(value);
      return settled();
    },
    fail: (code: FailureCode) => {
      reject(new EngineError(code));
      return settled();
    },
  };
  return { handle, ends };
}

function pictureOf(px: number): Picture {
  return { widthPx: px, heightPx: px, rgba: new Uint8ClampedArray(px * px * 4) };
}

/** What waits on a promise has run by then. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}
