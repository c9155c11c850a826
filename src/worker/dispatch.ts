import { EngineError } from '../core/failure';
import { failureOf } from '../core/failureOf';
import type {
  Asked,
  CallName,
  Calls,
  DownloadProgress,
  FromWorker,
  ProgressOf,
  RunProgress,
  SilentCall,
  ToldCall,
  ToWorker,
} from './protocol';
import { SerialQueue } from './serialQueue';

interface RunHooks<Progress = RunProgress> {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** A call as it is answered. */
type Service<K extends CallName> = K extends ToldCall
  ? (request: Calls[K]['request'], hooks: RunHooks<ProgressOf<K>>) => Promise<Calls[K]['value']>
  : K extends SilentCall
    ? (request: Calls[K]['request'], signal: AbortSignal) => Promise<Calls[K]['value']>
    : (...asked: Asked<K>) => Promise<Calls[K]['value']>;

/** What answers the calls; the worker's is the engine, a test may bring another. */
export type Services = { [K in CallName]: Service<K> };

type Post = (message: FromWorker, transfer: Transferable[]) => void;
/** A value and the buffers in it that may be given away. */
type Answer = readonly [value: Extract<FromWorker, { kind: 'value' }>['value'], ...Transferable[]];

const WANT_THE_DEVICE: ReadonlySet<CallName> = new Set([
  'backend',
  'measure',
  'formTimes',
  'run',
  'cam',
  'ablate',
  'rankPaths',
  'occlusion',
]);

/**
 * Turns messages into calls of the services and posts what becomes of them.
 * Runs and changes of the backend wait for each other; photos are answered between a run's steps.
 * A run that is cancelled while it waits is answered at once. Preparations give way to all of them.
 */
export function createDispatch(services: Services, post: Post): (message: ToWorker) => void {
  const queue = new SerialQueue();
  const cancels = new Map<number, () => void>();
  /** Ids of calls that end when another wants the device. */
  const preparing = new Set<number>();

  const answer = async (id: number, work: Promise<Answer>): Promise<void> => {
    try {
      const [value, ...transfer] = await work;
      post({ id, kind: 'value', value }, transfer);
    } catch (error) {
      post({ id, kind: 'failed', failure: failureOf(error) }, []);
    }
  };

  /** Work beside the device, between the steps of a run, that tells how far it is and can be cancelled. */
  const aside = async <T, Progress extends ProgressOf<CallName> = RunProgress>(
    id: number,
    start: (hooks: RunHooks<Progress>) => Promise<T>,
  ): Promise<T> => {
    const controller = new AbortController();
    const { signal } = controller;
    let isOver = false;
    cancels.set(id, () => controller.abort());
    const onProgress = (progress: Progress) => {
      if (!signal.aborted && !isOver) post({ id, kind: 'progress', progress }, []);
    };
    try {
      return await start({ onProgress, signal });
    } finally {
      isOver = true;
      cancels.delete(id);
    }
  };

  /** Work on the device that waits for its turn; cancelled while it waits, it ends at once. */
  const long = <T>(id: number, start: (hooks: RunHooks) => Promise<T>): Promise<T> =>
    aside(id, (hooks: RunHooks) => {
      const { signal } = hooks;
      return new Promise<T>((resolve, reject) => {
        let started = false;
        signal.addEventListener('abort', () => {
          if (!started) reject(new EngineError('cancelled'));
        });
        const task = async () => {
          if (signal.aborted) return;
          started = true;
          await start(hooks).then(resolve, reject);
        };
        queue.add(task).catch(reject);
      });
    });

  /** Has the device while nobody else wants it. */
  const prepare = async (message: Extract<ToWorker, { call: 'prepare' }>): Promise<null> => {
    preparing.add(message.id);
    try {
      return await long(message.id, ({ signal }) => services.prepare(message, signal));
    } finally {
      preparing.delete(message.id);
    }
  };

  const work = async (message: Exclude<ToWorker, { call: 'cancel' }>): Promise<Answer> => {
    switch (message.call) {
      case 'backend':
        return [await queue.add(() => services.backend(message))];
      case 'backends':
        return [await services.backends()];
      case 'decode': {
        const photo = await services.decode(message);
        return [photo, photo.preview.rgba.buffer];
      }
      case 'photoBatch': {
        const batch = await services.photoBatch(message);
        return [batch, ...batch.inputs.map(({ buffer }) => buffer)];
      }
      case 'crop': {
        const picture = await services.crop(message);
        return [picture, picture.rgba.buffer];
      }
      case 'perturb': {
        const picture = await services.perturb(message);
        return [picture, picture.rgba.buffer];
      }
      case 'perturbedFile':
        return [await services.perturbedFile(message)];
      case 'frame':
        return [await services.frame(message)];
      case 'measure':
        return [await long(message.id, (hooks) => services.measure(message, hooks))];
      case 'formTimes':
        return [await long(message.id, (hooks) => services.formTimes(message, hooks))];
      case 'readWeights':
        return [await aside(message.id, (hooks) => services.readWeights(message, hooks))];
      case 'tensors':
        return [await services.tensors(message)];
      case 'tensorStats':
        return [await services.tensorStats(message)];
      case 'tensorFilters':
        return [await services.tensorFilters(message)];
      case 'tensorValues': {
        const values = await services.tensorValues(message);
        return [values, values.buffer];
      }
      case 'diffWeights':
        return [await aside(message.id, (hooks) => services.diffWeights(message, hooks))];
      case 'saveWeights':
        return [await aside(message.id, (hooks) => services.saveWeights(message, hooks))];
      case 'readersAhead':
        return [await services.readersAhead()];
      case 'hubFiles':
        return [await aside(message.id, ({ signal }) => services.hubFiles(message, signal))];
      case 'hubDownload':
        return [
          await aside(message.id, (hooks: RunHooks<DownloadProgress>) =>
            services.hubDownload(message, hooks),
          ),
        ];
      case 'hubKept':
        return [await services.hubKept()];
      case 'hubDelete':
        return [await services.hubDelete(message)];
      case 'onnx':
        return [await services.onnx(message)];
      case 'prepare':
        return [await prepare(message)];
      case 'run': {
        const result = await long(message.id, (hooks) => services.run(message, hooks));
        return [result, result.logits.buffer as ArrayBuffer];
      }
      case 'cam':
        return [await long(message.id, (hooks) => services.cam(message, hooks))];
      case 'ablate':
        return [await long(message.id, (hooks) => services.ablate(message, hooks))];
      case 'rankPaths':
        return [await long(message.id, (hooks) => services.rankPaths(message, hooks))];
      case 'occlusion':
        return [await long(message.id, (hooks) => services.occlusion(message, hooks))];
    }
  };

  return (message) => {
    if (message.call === 'cancel') return cancels.get(message.id)?.();
    if (WANT_THE_DEVICE.has(message.call)) for (const id of preparing) cancels.get(id)?.();
    void answer(message.id, work(message));
  };
}
