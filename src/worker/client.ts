import { EngineError } from '../core/failure';
import type { EnginePort, RunHandle } from './enginePort';
import type {
  CallName,
  Calls,
  FromWorker,
  NetworkRequest,
  ProgressOf,
  ToWorker,
  WeightsSource,
} from './protocol';

/** The part of a Worker that the client uses. */
export type EngineWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

interface Pending {
  readonly resolve: (value: Calls[CallName]['value']) => void;
  readonly reject: (error: EngineError) => void;
  readonly onProgress: (progress: ProgressOf<CallName>) => void;
}

/** The engine behind a worker that is made at the first call. */
export function createEngineClient(makeWorker: () => EngineWorker = engineWorker): EnginePort {
  const client = new EngineClient(makeWorker);
  return {
    backend: (request) => client.call('backend', request).result,
    backends: () => client.call('backends', {}).result,
    decode: (request) => client.call('decode', request).result,
    photoBatch: (request) => client.call('photoBatch', request).result,
    crop: (request) => client.call('crop', request).result,
    perturb: (request) => client.call('perturb', request).result,
    perturbedFile: (request) => client.call('perturbedFile', request).result,
    frame: (request) => client.call('frame', request).result,
    measure: ({ networks, ...request }, onProgress) =>
      client.call('measure', { ...request, networks: networks.map(withAddress) }, onProgress),
    formTimes: ({ of, ...request }, onProgress) => {
      const own = of && { ...of, network: withAddress(of.network) };
      return client.call('formTimes', { ...request, of: own }, onProgress);
    },
    readWeights: (request, onProgress) => client.call('readWeights', request, onProgress),
    tensors: (request) => client.call('tensors', request).result,
    tensorStats: (request) => client.call('tensorStats', request).result,
    tensorFilters: (request) => client.call('tensorFilters', request).result,
    tensorValues: (request) => client.call('tensorValues', request).result,
    diffWeights: (request, onProgress) => client.call('diffWeights', request, onProgress),
    saveWeights: (request, onProgress) => client.call('saveWeights', request, onProgress),
    readersAhead: () => client.call('readersAhead', {}).result,
    hubFiles: (request) => client.call('hubFiles', request),
    hubDownload: (request, onProgress) => client.call('hubDownload', request, onProgress),
    hubKept: () => client.call('hubKept', {}).result,
    hubDelete: (request) => client.call('hubDelete', request).result,
    onnx: ({ network, name }) =>
      client.call('onnx', { network: withAddress(network), name }).result,
    prepare: ({ weights, ...request }) =>
      client.call('prepare', { ...request, weights: weights && whole(weights) }),
    run: (request, onProgress) =>
      client.call('run', { ...request, network: withAddress(request.network) }, onProgress),
    cam: (request, onProgress) =>
      client.call('cam', { ...request, network: withAddress(request.network) }, onProgress),
    ablate: (request, onProgress) =>
      client.call('ablate', { ...request, network: withAddress(request.network) }, onProgress),
    rankPaths: (request, onProgress) =>
      client.call('rankPaths', { ...request, network: withAddress(request.network) }, onProgress),
    occlusion: (request, onProgress) =>
      client.call('occlusion', { ...request, network: withAddress(request.network) }, onProgress),
  };
}

/**
 * Numbers the calls and hands each answer to its own. A worker that crashes fails all that is pending
 * with `internal`, and the next call makes a new one.
 */
class EngineClient {
  private readonly makeWorker: () => EngineWorker;
  private readonly pending = new Map<number, Pending>();
  private worker: EngineWorker | null = null;
  private nextId = 1;

  constructor(makeWorker: () => EngineWorker) {
    this.makeWorker = makeWorker;
  }

  /** `cancel` rejects at once: what the worker still says of the call is not listened to. */
  call<K extends CallName>(
    name: K,
    request: Calls[K]['request'],
    onProgress: (progress: ProgressOf<K>) => void = () => undefined,
  ): RunHandle<Calls[K]['value']> {
    const id = this.nextId;
    this.nextId += 1;
    const result = new Promise<Calls[K]['value']>((resolve, reject) => {
      // An id is answered with the value, and told the progress, of its own call's kind.
      const taken = resolve as Pending['resolve'];
      const told = onProgress as Pending['onProgress'];
      this.pending.set(id, { resolve: taken, reject, onProgress: told });
      this.post({ ...request, id, call: name } as ToWorker, id);
    });
    return { result, cancel: () => this.cancel(id) };
  }

  private cancel(id: number): void {
    const call = this.take(id);
    if (call === undefined) return;
    call.reject(new EngineError('cancelled'));
    this.worker?.postMessage({ id, call: 'cancel' } satisfies ToWorker);
  }

  private post(message: ToWorker, id: number): void {
    try {
      this.worker ??= this.started();
      this.worker.postMessage(message, givenAway(message));
    } catch (error) {
      this.take(id)?.reject(crashed(error));
    }
  }

  private started(): EngineWorker {
    const worker = this.makeWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.receive(data));
    worker.addEventListener('error', (event) => this.crash(worker, event.message));
    worker.addEventListener('messageerror', () => this.crash(worker, 'messageerror'));
    return worker;
  }

  private receive(message: FromWorker): void {
    if (message.kind === 'progress') {
      this.pending.get(message.id)?.onProgress(message.progress);
      return;
    }
    const call = this.take(message.id);
    if (message.kind === 'value') call?.resolve(message.value);
    else call?.reject(new EngineError(message.failure.code, message.failure.params));
  }

  private crash(worker: EngineWorker, detail: string | undefined): void {
    if (worker !== this.worker) return;
    worker.terminate();
    this.worker = null;
    for (const id of [...this.pending.keys()]) this.take(id)?.reject(crashed(detail));
  }

  private take(id: number): Pending | undefined {
    const call = this.pending.get(id);
    this.pending.delete(id);
    return call;
  }
}

/** A worker with the engine in it. */
export function engineWorker(): EngineWorker {
  return new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
}

/** What goes to the worker for good: a frame is too large to be copied many times a second. */
function givenAway(message: ToWorker): Transferable[] {
  return message.call === 'frame' && message.frame !== null ? [message.frame] : [];
}

/** The worker's own address is another than the page's: addresses are made whole here. */
function whole(weights: WeightsSource): WeightsSource {
  if (weights.kind !== 'file') return weights;
  return { ...weights, url: new URL(weights.url, globalThis.document?.baseURI).href };
}

function withAddress(network: NetworkRequest): NetworkRequest {
  return { ...network, weights: whole(network.weights) };
}

/** A worker that says nothing of why it ended is one whose script did not come. */
function crashed(cause: unknown): EngineError {
  if (cause === undefined) return new EngineError('part-missing');
  return new EngineError('internal', { detail: String(cause) });
}
