import type { BenchmarkBackend } from '../../core/benchmark/set';
import { EngineError } from '../../core/failure';
import { buildGraph } from '../../core/graph';
import { hashedImage } from '../../core/hashed';
import { presetOf } from '../../core/presets';
import { countRows } from '../../core/selfTest/countCheck';
import { hashedCheckpoint } from '../../core/selfTest/hashedCheckpoint';
import {
  RECORDED_NETWORKS,
  type RecordedCheckpoint,
  recordedCheckpoints,
  recordedPhoto,
} from '../../core/selfTest/recordedNetworks';
import type { SelfTestCheck } from '../../core/selfTest/report';
import { sameSpec } from '../../core/spec';
import { TRAINED, type TrainedWeights } from '../../core/trained';
import type { EnginePort, RunHandle } from '../../worker/enginePort';
import type { BackendInfo, Calls, RunResult } from '../../worker/protocol';
import { type CheckSubject, checkOf } from './checks';

/** The calls that a self-test makes. */
export type TestedEngine = Pick<
  EnginePort,
  'backends' | 'run' | 'readWeights' | 'tensorValues' | 'decode' | 'crop'
>;

/** What a job works with. */
export interface TestBench {
  readonly engine: TestedEngine;
  readonly signal: AbortSignal;
  /** A file that ships with the page, by its path. */
  readonly fetchFile: (path: string) => Promise<Blob>;
  /** Hears of the backend that a run was on. */
  readonly onBackend: (info: BackendInfo) => void;
  /** Lets the page draw. */
  readonly breath: () => Promise<void>;
}

/** One thing to do; what it throws is told of its subject. */
export interface TestJob extends CheckSubject {
  run(bench: TestBench): Promise<readonly SelfTestCheck[]>;
}

/** What needs no backend, or any. */
export function generalJobs(): readonly TestJob[] {
  return [
    { group: 'counts', name: 'torchvision', backend: null, run: checkCounts },
    ...recordedCheckpoints().map((recorded): TestJob => {
      const subject = { group: 'checkpoint', name: recorded.name, backend: null } as const;
      return { ...subject, run: (bench) => checkCheckpoint(subject, recorded, bench) };
    }),
    { group: 'checkpoint', name: 'safetensors', backend: null, run: checkSafetensors },
    { group: 'photo', name: 'decode and crop', backend: null, run: checkPhoto },
  ];
}

/** The logits that PyTorch recorded, of the embedded pair and of small networks with hashed weights. */
export function pytorchJobs(backend: BenchmarkBackend): readonly TestJob[] {
  const embedded = TRAINED.map((trained): TestJob => {
    const subject = { group: 'pytorch', name: trained.presetId, backend } as const;
    return { ...subject, run: (bench) => checkEmbedded(subject, trained, bench) };
  });
  const hashed = RECORDED_NETWORKS.map(({ name, spec, logits }): TestJob => {
    const subject = { group: 'pytorch', name, backend } as const;
    const run = async (bench: TestBench) => {
      const start = performance.now();
      const network = { spec, weights: { kind: 'hashed' } as const };
      const made = await runOn(bench, backend, network, hashedImage(spec.inputPx));
      return [checkOf(subject, 'logits', made.logits, logits, start)];
    };
    return { ...subject, run };
  });
  return [...embedded, ...hashed];
}

async function checkCounts(): Promise<readonly SelfTestCheck[]> {
  return countRows().map(({ name, counted, wanted }) => {
    const subject = { group: 'counts', name: 'torchvision', backend: null } as const;
    return checkOf(subject, name, counted, wanted, performance.now());
  });
}

async function checkCheckpoint(
  subject: CheckSubject,
  { file, values }: RecordedCheckpoint,
  bench: TestBench,
): Promise<readonly SelfTestCheck[]> {
  const start = performance.now();
  const { weightsId } = await readFile(bench, 'tiny.pth', [file]);
  const checks: SelfTestCheck[] = [];
  for (const [name, wanted] of Object.entries(values)) {
    const got = await bench.engine.tensorValues({ weightsId, name });
    checks.push(
      checkOf(subject, name, got, wanted, checks.length === 0 ? start : performance.now()),
    );
  }
  return checks;
}

/** A file of hashed weights makes the network that the hashes make, and gives its numbers. */
async function checkSafetensors(bench: TestBench): Promise<readonly SelfTestCheck[]> {
  const subject = { group: 'checkpoint', name: 'safetensors', backend: null } as const;
  const start = performance.now();
  const { spec } = RECORDED_NETWORKS.find(({ name }) => name === 'cifar-4x6d') ?? missing();
  const read = await readFile(bench, 'tiny.safetensors', hashedCheckpoint(buildGraph(spec)));
  const found = read.network !== null && sameSpec(read.network.spec, spec);
  const recognised = checkOf(subject, 'the network that it is of', [Number(found)], [1], start);
  if (!found) return [recognised];
  const { weightsId } = read;
  const input = hashedImage(spec.inputPx);
  const ofFile = { spec, weights: { kind: 'checkpoint', weightsId } as const };
  const ofNames = { spec, weights: { kind: 'hashed' } as const };
  const got = await runOn(bench, null, ofFile, input);
  const want = await runOn(bench, null, ofNames, input);
  return [recognised, checkOf(subject, 'logits', got.logits, want.logits, performance.now())];
}

async function checkPhoto({ engine, fetchFile }: TestBench): Promise<readonly SelfTestCheck[]> {
  const start = performance.now();
  const { file, rgb } = recordedPhoto();
  const { photoId } = await engine.decode({ photo: await fetchFile(file), name: file });
  const { preprocessing } = TRAINED[0] ?? missing();
  const { rgba } = await engine.crop({ photoId, preprocessing });
  const subject = { group: 'photo', name: 'decode and crop', backend: null } as const;
  const got = rgba.filter((_, at) => at % 4 < 3);
  // Levels of 255, so that the bound is one of them whatever the photo's brightest pixel.
  return [checkOf(subject, file, [...got, 255], [...rgb, 255], start)];
}

async function checkEmbedded(
  subject: CheckSubject & { readonly backend: BenchmarkBackend },
  { presetId, file, bytes, preprocessing: { mean, std } }: TrainedWeights,
  bench: TestBench,
): Promise<readonly SelfTestCheck[]> {
  const start = performance.now();
  const photo = recordedPhoto();
  const channel = (of: readonly number[], at: number) => of[at % 3] ?? Number.NaN;
  const input = Float32Array.from(
    photo.rgb,
    (level, at) => (level / 255 - channel(mean, at)) / channel(std, at),
  );
  const weights = { kind: 'file', url: file, bytes } as const;
  const network = { spec: presetOf(presetId).spec, weights };
  const { logits } = await runOn(bench, subject.backend, network, input);
  return [checkOf(subject, photo.file, logits, photo.logits[presetId] ?? [], start)];
}

/** A square image through a network. */
export async function runOn(
  { engine, signal, onBackend }: TestBench,
  backend: BenchmarkBackend | null,
  network: Calls['run']['request']['network'],
  data: Float32Array,
  taps: readonly string[] = [],
): Promise<RunResult> {
  const { inputPx } = network.spec;
  const input = { kind: 'tensor', data, shape: [1, inputPx, inputPx, 3] } as const;
  const wish = backend === null ? {} : { backend };
  const handle = engine.run({ network, input, taps, ...wish }, () => undefined);
  const result = await ended(handle, signal);
  onBackend(result.backend);
  return result;
}

function readFile(
  { engine, signal }: TestBench,
  name: string,
  parts: readonly Uint8Array<ArrayBuffer>[],
): Promise<Calls['readWeights']['value']> {
  const files = [{ name, blob: new Blob([...parts]) }];
  return ended(
    engine.readWeights({ files }, () => undefined),
    signal,
  );
}

/** What a call gives; cancelled with the test. */
async function ended<T>({ result, cancel }: RunHandle<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel);
  try {
    return await result;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

function missing(): never {
  throw new EngineError('internal', { detail: 'nothing recorded of this name' });
}
