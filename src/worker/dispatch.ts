import { EngineError, type Failure } from '../core/failure';
import type { Calls, FromWorker, RunProgress, ToWorker } from './protocol';
import { SerialQueue } from './serialQueue';

interface RunHooks {
  readonly onProgress: (progress: RunProgress) => void;
  readonly signal: AbortSignal;
}

/** What answers the calls; the worker's is the engine, a test may bring another. */
export interface Services {
  backend(request: Calls['backend']['request']): Promise<Calls['backend']['value']>;
  backends(): Promise<Calls['backends']['value']>;
  decode(request: Calls['decode']['request']): Promise<Calls['decode']['value']>;
  crop(request: Calls['crop']['request']): Promise<Calls['crop']['value']>;
  measure(
    request: Calls['measure']['request'],
    hooks: RunHooks,
  ): Promise<Calls['measure']['value']>;
  onnx(request: Calls['onnx']['request']): Promise<Calls['onnx']['value']>;
  run(request: Calls['run']['request'], hooks: RunHooks): Promise<Calls['run']['value']>;
}

type Post = (message: FromWorker, transfer: Transferable[]) => void;
/** A value and the buffers in it that may be given away. */
type Answer = readonly [value: Extract<FromWorker, { kind: 'value' }>['value'], ...Transferable[]];

/**
 * Turns messages into calls of the services and posts what becomes of them.
 * Runs and changes of the backend wait for each other; photos are answered between a run's steps.
 * A run that is cancelled while it waits is answered at once.
 */
export function createDispatch(services: Services, post: Post): (message: ToWorker) => void {
  const queue = new SerialQueue();
  const cancels = new Map<number, () => void>();

  const answer = async (id: number, work: Promise<Answer>): Promise<void> => {
    try {
      const [value, ...transfer] = await work;
      post({ id, kind: 'value', value }, transfer);
    } catch (error) {
      post({ id, kind: 'failed', failure: failureOf(error) }, []);
    }
  };

  /** Work on the device that waits for its turn, tells how far it is and can be cancelled. */
  const long = async <T>(id: number, start: (hooks: RunHooks) => Promise<T>): Promise<T> => {
    const controller = new AbortController();
    const { signal } = controller;
    let started = false;
    const onProgress = (progress: RunProgress) => {
      if (!signal.aborted) post({ id, kind: 'progress', progress }, []);
    };
    try {
      return await new Promise<T>((resolve, reject) => {
        cancels.set(id, () => {
          controller.abort();
          if (!started) reject(new EngineError('cancelled'));
        });
        const task = async () => {
          if (signal.aborted) return;
          started = true;
          await start({ onProgress, signal }).then(resolve, reject);
        };
        queue.add(task).catch(reject);
      });
    } finally {
      cancels.delete(id);
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
      case 'crop': {
        const picture = await services.crop(message);
        return [picture, picture.rgba.buffer];
      }
      case 'measure':
        return [await long(message.id, (hooks) => services.measure(message, hooks))];
      case 'onnx': {
        const bytes = await services.onnx(message);
        return [bytes, bytes.buffer];
      }
      case 'run': {
        const result = await long(message.id, (hooks) => services.run(message, hooks));
        return [result, result.logits.buffer as ArrayBuffer];
      }
    }
  };

  return (message) => {
    if (message.call === 'cancel') cancels.get(message.id)?.();
    else void answer(message.id, work(message));
  };
}

function failureOf(error: unknown): Failure {
  if (error instanceof EngineError) return error.failure;
  return { code: 'internal', params: { detail: String(error) } };
}
