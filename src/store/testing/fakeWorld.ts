import { EngineError, type FailureCode } from '../../core/failure';
import { freshId } from '../../core/freshId';
import { type ArchSpec, specKey } from '../../core/spec';
import { createEngineClient, type EngineWorker } from '../../worker/client';
import { createDispatch, type Services } from '../../worker/dispatch';
import { PhotoShelf } from '../../worker/photoShelf';
import type {
  FromWorker,
  KeptList,
  Picture,
  ToWorker,
  WeightsFile,
  WeightsSource,
} from '../../worker/protocol';
import { WASM } from './fakeEngine';
import { runResult } from './runResult';

/** What an answer was computed from: the network's key, and the names of its weights and photo. */
export interface Provenance {
  readonly network: string;
  readonly weights: string;
  readonly photo: string;
}

/** Something under way, which ends when the test says so. */
export interface UnderWay {
  readonly kind: 'decode' | 'read' | 'run' | 'fetch';
  readonly name: string;
  succeed(): void;
  fail(code: FailureCode): void;
}

/**
 * A page's engine with the real client, the real queue and the real shelf of photos, in a worker that can
 * crash. Files are known by their names; what is asked for ends in any order; each answer says what it was
 * computed from.
 */
export class FakeWorld {
  readonly engine = createEngineClient(() => this.startWorker());
  readonly underWay: UnderWay[] = [];
  kept: KeptList = { kind: 'opfs', files: [], usedBytes: null, quotaBytes: null };
  private readonly specOf: (fileName: string) => ArchSpec;
  private readonly answers = new WeakMap<Float32Array, Provenance>();
  private readonly photos = new WeakMap<Picture, string>();
  private worker: FakeWorker | null = null;

  /** specOf: the network whose weights are in a file. */
  constructor(specOf: (fileName: string) => ArchSpec) {
    this.specOf = specOf;
  }

  /** What an answer was computed from. Throws for logits of another world. */
  provenanceOf(logits: Float32Array): Provenance {
    const found = this.answers.get(logits);
    if (found === undefined) throw new Error('nobody computed this answer');
    return found;
  }

  /** The photo that a crop is of. */
  photoOf(crop: Picture): string | undefined {
    return this.photos.get(crop);
  }

  /** Ends the worker with all that it has and does. */
  crash(): void {
    this.worker?.crash();
  }

  /** Waits for the end that the test gives it; a signal that aborts ends it as cancelled. */
  wait(kind: UnderWay['kind'], name: string, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        const at = this.underWay.indexOf(entry);
        if (at >= 0) this.underWay.splice(at, 1);
        settle();
      };
      const entry: UnderWay = {
        kind,
        name,
        succeed: () => end(resolve),
        fail: (code) => end(() => reject(new EngineError(code))),
      };
      this.underWay.push(entry);
      signal?.addEventListener('abort', () => entry.fail('cancelled'));
    });
  }

  private startWorker(): EngineWorker {
    const mine: UnderWay[] = [];
    const wait = (kind: UnderWay['kind'], name: string, signal?: AbortSignal) => {
      const ended = this.wait(kind, name, signal);
      mine.push(...this.underWay.slice(-1));
      return ended;
    };
    const worker = new FakeWorker(this.servicesOf(wait), () => {
      for (const each of mine) {
        const at = this.underWay.indexOf(each);
        if (at >= 0) this.underWay.splice(at, 1);
      }
    });
    this.worker = worker;
    return worker;
  }

  private servicesOf(wait: FakeWorld['wait']): Services {
    const photos = new PhotoShelf<{ readonly name: string; close(): void }>();
    const checkpoints = new Map<number, string>();
    const fileOf = (weightsId: number) => {
      const name = checkpoints.get(weightsId);
      if (name === undefined) throw new EngineError('weights-gone', { weightsId });
      return name;
    };
    const nameOf = (file: WeightsFile | undefined) => {
      if (file === undefined) return '';
      if ('key' in file) return file.key;
      return 'name' in file ? file.name : fileOf(file.weightsId);
    };
    const sourceOf = (weights: WeightsSource) => {
      if (weights.kind === 'file') return weights.url;
      return weights.kind === 'checkpoint' ? fileOf(weights.weightsId) : weights.kind;
    };
    const unused = () => Promise.reject(new Error('not asked for here'));
    return {
      backend: async () => WASM,
      backends: async () => [],
      decode: async ({ name }) => {
        await wait('decode', name);
        const photoId = photos.add({ name, close: () => undefined });
        return { photoId, widthPx: 4, heightPx: 4, notes: [], preview: pictureOf() };
      },
      crop: async ({ photoId }) => {
        const crop = pictureOf();
        this.photos.set(crop, photos.get(photoId).name);
        return crop;
      },
      readWeights: async ({ files }, { signal }) => {
        const name = nameOf(files[0]);
        await wait('read', name, signal);
        const weightsId = freshId();
        checkpoints.set(weightsId, name);
        const network = {
          spec: this.specOf(name),
          assumed: [],
          layout: 'torchvision',
          normalisation: null,
        };
        const facts = { fileBytes: 1, tensors: 1, dtypes: {}, part: null, parts: [] };
        return { weightsId, format: 'safetensors', ...facts, network, refusal: null };
      },
      photoBatch: async () => ({ failures: [], inputs: [] }),
      run: async ({ network: { spec, weights }, input }, { signal }) => {
        await wait('run', specKey(spec), signal);
        if (input.kind !== 'photo') throw new Error('a photo is run here');
        const photo = photos.get(input.photoId).name;
        const logits = new Float32Array(spec.classes);
        const answeredBy = sourceOf(weights);
        this.answers.set(logits, { network: specKey(spec), weights: answeredBy, photo });
        return runResult(logits, WASM, 10);
      },
      hubKept: async () => this.kept,
      hubDelete: async () => null,
      readersAhead: async () => null,
      prepare: async () => null,
      hubFiles: unused,
      hubDownload: unused,
      measure: unused,
      formTimes: unused,
      cam: unused,
      ablate: unused,
      rankPaths: unused,
      occlusion: unused,
      onnx: unused,
      perturb: unused,
      perturbedFile: unused,
      frame: unused,
      diffWeights: unused,
      saveWeights: unused,
      tensors: unused,
      tensorStats: unused,
      tensorFilters: unused,
      tensorValues: unused,
    };
  }
}

/** A worker of the page's own thread: messages come in a turn of their own, and none after its end. */
class FakeWorker extends EventTarget implements EngineWorker {
  private readonly dispatch: (message: ToWorker) => void;
  private readonly onEnd: () => void;
  private isOver = false;

  constructor(services: Services, onEnd: () => void) {
    super();
    this.onEnd = onEnd;
    this.dispatch = createDispatch(services, (data) => queueMicrotask(() => this.say(data)));
  }

  postMessage(message: ToWorker): void {
    queueMicrotask(() => {
      if (!this.isOver) this.dispatch(message);
    });
  }

  terminate(): void {
    this.isOver = true;
    this.onEnd();
  }

  crash(): void {
    if (!this.isOver) this.dispatchEvent(Object.assign(new Event('error'), { message: 'crash' }));
  }

  private say(data: FromWorker): void {
    if (!this.isOver) this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function pictureOf(): Picture {
  return { widthPx: 4, heightPx: 4, rgba: new Uint8ClampedArray(64) };
}
