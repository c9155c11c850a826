import { expect, test, vi } from 'vitest';
import { EngineError } from '../core/failure';
import { residualOf } from '../core/presets';
import { createDispatch, type Services } from './dispatch';
import type {
  BackendInfo,
  DecodedPhoto,
  FromWorker,
  Picture,
  ReadWeights,
  RunResult,
  ToWorker,
} from './protocol';

const backend: BackendInfo = {
  name: 'cpu',
  reason: 'forced',
  adapter: null,
  software: false,
  simd: false,
  threads: 1,
  limits: { maxWeightBytes: 1, maxTensorBytes: 1 },
};
const ANSWERED = { backend, elapsedMs: 1 };
const picture: Picture = { widthPx: 1, heightPx: 1, rgba: new Uint8ClampedArray(4) };
const photo: DecodedPhoto = { photoId: 1, widthPx: 1, heightPx: 1, preview: picture, notes: [] };

const read: ReadWeights = {
  weightsId: 1,
  format: 'safetensors',
  fileBytes: 1,
  tensors: 0,
  dtypes: {},
  part: null,
  parts: [],
  network: null,
  refusal: { code: 'weights-misfit', params: {} },
};

const run = (id: number): ToWorker => ({
  id,
  call: 'run',
  network: { spec: residualOf('resnet18'), weights: { kind: 'random', seed: id } },
  input: { kind: 'tensor', data: new Float32Array(1), shape: [1, 1, 1, 1] },
});
const resultOf = (seed: number): RunResult => ({
  logits: Float32Array.of(seed),
  shape: [1],
  backend,
  elapsedMs: 1,
  taps: {},
  dispatches: 1,
  peakBytes: 4,
  perLayer: null,
  clock: 'wall',
  rebuilt: false,
  pace: 'busy',
  weightFormat: 'f32',
  weightBytes: 4,
});

/** A worker whose runs wait until they are told to go on, and notice a cancel as the engine does. */
function worker(changes: Partial<Services> = {}) {
  const log: string[] = [];
  const posted: FromWorker[] = [];
  const transfers: number[] = [];
  const goOn: (() => void)[] = [];
  const services: Services = {
    backend: async () => {
      log.push('backend');
      return backend;
    },
    backends: async () => [],
    measure: async () => ({ backend, images: 1, weightFormat: 'f32', networks: [] }),
    formTimes: async () => ({ backend, forms: [], handoverMs: [], settled: true }),
    decode: async () => photo,
    crop: async () => picture,
    photoBatch: async () => ({ failures: [], inputs: [] }),
    readWeights: async () => read,
    tensors: async () => [],
    diffWeights: async () => [],
    tensorStats: async () => Promise.reject(new EngineError('weights-gone')),
    tensorFilters: async () => null,
    tensorValues: async () => Float32Array.of(1, 2),
    saveWeights: async () => new Blob(['x']),
    readersAhead: async () => null,
    hubFiles: async () => [],
    hubDownload: async ({ expected: { bytes, sha256 } }) => ({
      key: 'k',
      bytes,
      sha256: String(sha256),
      seconds: 1,
    }),
    hubKept: async () => ({ kind: 'memory', files: [], usedBytes: null, quotaBytes: null }),
    hubDelete: async () => null,
    perturb: async () => picture,
    perturbedFile: async () => new Blob(['png']),
    frame: async () => 1,
    onnx: async () => new Blob(['onnx']),
    prepare: async () => null,
    cam: async () => ({ shape: [1, 1], data: Float32Array.of(1), ...ANSWERED, logit: 1, bias: 0 }),
    ablate: async () => ({ logits: Float32Array.of(1), ...ANSWERED }),
    rankPaths: async () => ({ plain: Float32Array.of(1), paths: [], backend }),
    occlusion: async () => ({ shape: [1, 1], data: Float32Array.of(0), plain: 1, backend }),
    run: async ({ network: { weights } }, { onProgress, signal }) => {
      const seed = weights.kind === 'random' ? weights.seed : 0;
      log.push(`start ${seed}`);
      onProgress({ phase: 'engine' });
      await new Promise<void>((resolve) => goOn.push(resolve));
      onProgress({ phase: 'forward', stage: 0, done: 1, total: 2 });
      log.push(`end ${seed}`);
      if (signal.aborted) throw new EngineError('cancelled');
      return resultOf(seed);
    },
    ...changes,
  };
  const dispatch = createDispatch(services, (message, transfer) => {
    posted.push(message);
    transfers.push(transfer.length);
  });
  const answers = () =>
    posted.flatMap((message) => {
      if (message.kind === 'progress') return [];
      return [[message.id, message.kind === 'failed' ? message.failure.code : 'value']];
    });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { dispatch, posted, transfers, answers, log, goOn, settle };
}

test('runs never interleave, and a change of the backend waits its turn', async () => {
  const { dispatch, log, goOn, settle, answers } = worker();
  dispatch(run(1));
  dispatch({ id: 2, call: 'backend', forced: 'cpu' });
  dispatch(run(3));
  await settle();
  expect(log).toEqual(['start 1']);
  goOn[0]?.();
  await settle();
  expect(log).toEqual(['start 1', 'end 1', 'backend', 'start 3']);
  goOn[1]?.();
  await settle();
  expect(answers()).toEqual([
    [1, 'value'],
    [2, 'value'],
    [3, 'value'],
  ]);
});

test('looks into a network wait for the run before, and one that waits is cancelled at once', async () => {
  const { dispatch, answers, goOn, settle } = worker();
  const { network, input } = run(1) as Extract<ToWorker, { call: 'run' }>;
  dispatch(run(1));
  const block = 'layer1.0';
  dispatch({ id: 2, call: 'cam', network, input, classIndex: 0 });
  dispatch({ id: 3, call: 'ablate', network, input, block, off: 'all' });
  dispatch({ id: 4, call: 'rankPaths', network, input, block });
  const readout = { kind: 'class', index: 0 } as const;
  dispatch({ id: 5, call: 'occlusion', network, input, grid: [1, 1], patchPx: 1, readout });
  await settle();
  expect(answers()).toEqual([]);
  dispatch({ id: 3, call: 'cancel' });
  await settle();
  expect(answers()).toEqual([[3, 'cancelled']]);
  goOn[0]?.();
  await settle();
  expect(answers().slice(1)).toEqual([
    [1, 'value'],
    [2, 'value'],
    [4, 'value'],
    [5, 'value'],
  ]);
});

test('an ONNX file is written while a run is under way', async () => {
  const { dispatch, answers, settle } = worker();
  dispatch(run(1));
  const network = { spec: residualOf('resnet18'), weights: { kind: 'hashed' } } as const;
  dispatch({ id: 2, call: 'onnx', network, name: 'resnet18' });
  await settle();
  expect(answers()).toEqual([[2, 'value']]);
});

test('a photo is decoded and cropped while a run is under way, its pixels given away', async () => {
  const { dispatch, answers, transfers, settle } = worker();
  dispatch(run(1));
  dispatch({ id: 2, call: 'decode', photo: new Blob(), name: 'x.png' });
  const preprocessing = {
    resizePx: 1,
    cropPx: 1,
    interpolation: 'bilinear',
    mean: [0, 0, 0],
    std: [1, 1, 1],
  } as const;
  dispatch({ id: 3, call: 'crop', photoId: 1, preprocessing });
  await settle();
  expect(answers()).toEqual([
    [2, 'value'],
    [3, 'value'],
  ]);
  expect(transfers.slice(-2)).toEqual([1, 1]);
});

test('a run that waits is cancelled at once and never starts', async () => {
  const { dispatch, answers, log, goOn, settle } = worker();
  dispatch(run(1));
  dispatch(run(2));
  await settle();
  dispatch({ id: 2, call: 'cancel' });
  await settle();
  expect(answers()).toEqual([[2, 'cancelled']]);
  goOn[0]?.();
  await settle();
  expect(log).toEqual(['start 1', 'end 1']);
  expect(answers()).toEqual([
    [2, 'cancelled'],
    [1, 'value'],
  ]);
});

test('a run that is under way stops, tells no more progress, and the next one starts', async () => {
  const { dispatch, answers, posted, log, goOn, settle } = worker();
  dispatch(run(1));
  dispatch(run(2));
  await settle();
  dispatch({ id: 1, call: 'cancel' });
  goOn[0]?.();
  await settle();
  expect(answers()).toEqual([[1, 'cancelled']]);
  expect(posted.filter(({ id, kind }) => id === 1 && kind === 'progress')).toHaveLength(1);
  expect(log.at(-1)).toBe('start 2');
});

test('a cancel of a run that is over, or never was, is nothing', async () => {
  const { dispatch, answers, goOn, settle } = worker();
  dispatch(run(1));
  await settle();
  goOn[0]?.();
  await settle();
  dispatch({ id: 1, call: 'cancel' });
  dispatch({ id: 9, call: 'cancel' });
  await settle();
  expect(answers()).toEqual([[1, 'value']]);
});

test('a failure crosses as its code, anything else as internal, and the queue goes on', async () => {
  const failing = vi
    .fn<Services['backend']>()
    .mockRejectedValueOnce(new EngineError('no-backend', { wasm: 'wasm-failed' }))
    .mockRejectedValueOnce(new TypeError('x is undefined'))
    .mockResolvedValue(backend);
  const { dispatch, posted, settle } = worker({ backend: failing });
  for (const id of [1, 2, 3]) dispatch({ id, call: 'backend', forced: null });
  await settle();
  expect(posted).toEqual([
    { id: 1, kind: 'failed', failure: { code: 'no-backend', params: { wasm: 'wasm-failed' } } },
    {
      id: 2,
      kind: 'failed',
      failure: { code: 'internal', params: { detail: 'TypeError: x is undefined' } },
    },
    { id: 3, kind: 'value', value: backend },
  ]);
});

test('a checkpoint is read while a run is under way, tells how far it is and can be given up', async () => {
  const { dispatch, posted, answers, settle } = worker({
    readWeights: (_, { onProgress, signal }) =>
      new Promise((_resolve, reject) => {
        onProgress({ phase: 'reading', done: 1, total: 2 });
        signal.addEventListener('abort', () => reject(new EngineError('cancelled')));
      }),
  });
  dispatch(run(1));
  dispatch({ id: 2, call: 'readWeights', files: [] });
  await settle();
  const progress = { phase: 'reading', done: 1, total: 2 };
  expect(posted).toContainEqual({ id: 2, kind: 'progress', progress });
  dispatch({ id: 2, call: 'cancel' });
  await settle();
  expect(answers()).toEqual([[2, 'cancelled']]);
});

test('a download goes on while a run is under way, tells how far it is and can be cancelled', async () => {
  const progress = {
    phase: 'download',
    state: 'receiving',
    done: 1,
    total: 2,
    bytesPerSecond: null,
    next: null,
  } as const;
  const { dispatch, posted, answers, settle } = worker({
    hubDownload: (_, { onProgress, signal }) =>
      new Promise((_resolve, reject) => {
        onProgress(progress);
        signal.addEventListener('abort', () => reject(new EngineError('cancelled')));
      }),
  });
  dispatch(run(1));
  const expected = { bytes: 2, sha256: 'ff' };
  dispatch({ id: 2, call: 'hubDownload', base: 'b', repo: 'r', file: 'f', expected });
  dispatch({ id: 3, call: 'hubDelete', key: 'k' });
  await settle();
  expect(posted).toContainEqual({ id: 2, kind: 'progress', progress });
  expect(posted).toContainEqual({ id: 3, kind: 'value', value: null });
  dispatch({ id: 2, call: 'cancel' });
  await settle();
  expect(answers()).toEqual([
    [3, 'value'],
    [2, 'cancelled'],
  ]);
});

/** Preparations that last until they are told to stop. */
function preparing() {
  const begun: number[] = [];
  const prepare: Services['prepare'] = ({ spec: { inputPx } }, signal) =>
    new Promise((_resolve, reject) => {
      begun.push(inputPx);
      signal.addEventListener('abort', () => reject(new EngineError('cancelled')));
    });
  const ask = (id: number, inputPx: number): ToWorker => ({
    id,
    call: 'prepare',
    spec: { ...residualOf('resnet18'), inputPx },
    weights: null,
  });
  return { begun, ask, ...worker({ prepare }) };
}

test('a run that comes during a preparation ends it and starts at once', async () => {
  const { dispatch, ask, begun, log, goOn, answers, settle } = preparing();
  dispatch(ask(1, 64));
  await settle();
  dispatch(run(2));
  await settle();
  expect(begun).toEqual([64]);
  expect(log).toEqual(['start 2']);
  goOn[0]?.();
  await settle();
  expect(answers()).toEqual([
    [1, 'cancelled'],
    [2, 'value'],
  ]);
});

test('a preparation that waits behind a run never begins once another run is asked for', async () => {
  const { dispatch, ask, begun, goOn, answers, settle } = preparing();
  dispatch(run(1));
  dispatch(ask(2, 64));
  dispatch(run(3));
  await settle();
  expect(answers()).toEqual([[2, 'cancelled']]);
  goOn[0]?.();
  await settle();
  goOn[1]?.();
  await settle();
  expect(begun).toEqual([]);
});

test('a photo is decoded beside a preparation, which goes on', async () => {
  const { dispatch, ask, answers, settle } = preparing();
  dispatch(ask(1, 64));
  dispatch({ id: 2, call: 'decode', photo: new Blob(), name: 'x.png' });
  await settle();
  expect(answers()).toEqual([[2, 'value']]);
});

test('what a call says of itself after its answer is not passed on', async () => {
  let late: () => void = () => undefined;
  const { dispatch, posted, settle } = worker({
    saveWeights: async (_, { onProgress }) => {
      late = () => onProgress({ phase: 'writing', done: 1, total: 2 });
      return new Blob(['x']);
    },
  });
  dispatch({ id: 1, call: 'saveWeights', weightsId: 1, format: 'as-it-is' });
  await settle();
  late();
  expect(posted.map(({ kind }) => kind)).toEqual(['value']);
});
