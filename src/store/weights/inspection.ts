import { EngineError } from '../../core/failure';
import { failureOf } from '../../core/failureOf';
import type { EnginePort } from '../../worker/enginePort';
import { LANES } from '../lanes';
import type { GetState } from '../state';
import { unlessCancelled } from './laneWork';
import type { Inspection } from './tensors';

type LooksIn = Pick<
  EnginePort,
  'readWeights' | 'tensors' | 'tensorStats' | 'tensorFilters' | 'diffWeights'
>;

/** Answers that are kept: more than a person looks at in turn, a few hundred kB. */
const MOST_KEPT = 200;

/** The inspection of a store. */
export function createInspection(engine: LooksIn, get: GetState): Inspection {
  const kept = new Map<string, Promise<unknown>>();
  /** Names of files that were read to be looked at, by their ids: no lane has them. */
  const looked = new Map<number, string>();
  const subjectOf = (weightsId: number) => looked.get(weightsId) ?? fileOf(get, weightsId);
  /** A worker that crashed took what it had read with it: the page's own files are read anew. */
  const forgetShipped = () => {
    for (const key of kept.keys()) if (key.startsWith('shipped ')) kept.delete(key);
  };
  const ask = <T>(key: string, subject: string, asked: () => Promise<T>): Promise<T | null> => {
    // The type of an answer follows from the key, which begins with the call.
    const known = kept.get(key) as Promise<T | null> | undefined;
    const answer =
      known ??
      asked().catch((error: unknown) => {
        kept.delete(key);
        if (failureOf(error).code === 'weights-gone') forgetShipped();
        tell(get, error, subject);
        return null;
      });
    // What was asked for last is let go last.
    kept.delete(key);
    kept.set(key, answer);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return answer;
  };
  const orNull = <T>(subject: string, work: () => Promise<T>): Promise<T | null> =>
    work().catch((error: unknown) => {
      if (failureOf(error).code === 'weights-gone') forgetShipped();
      tell(get, error, subject);
      return null;
    });
  return {
    tensors: (weightsId) =>
      ask(`tensors ${weightsId}`, subjectOf(weightsId), () => engine.tensors({ weightsId })),
    stats: (weightsId, name) =>
      ask(`stats ${weightsId} ${name}`, name, () => engine.tensorStats({ weightsId, name })),
    shipped: (file) =>
      ask(`shipped ${file}`, file, async () => {
        const weightsId = await readShipped(engine, file);
        looked.set(weightsId, file);
        return weightsId;
      }),
    filters: (weightsId, name) =>
      ask(`filters ${weightsId} ${name}`, name, () => engine.tensorFilters({ weightsId, name })),
    diff: (a, b, { onProgress, signal }) =>
      orNull([subjectOf(a), subjectOf(b)].filter(Boolean).join(', '), () =>
        unlessCancelled(() => engine.diffWeights({ a, b }, onProgress), signal),
      ),
    read: (fileName, files, { onProgress, signal }) =>
      orNull(fileName, async () => {
        const reading = () => engine.readWeights({ files }, onProgress);
        const { weightsId } = await unlessCancelled(reading, signal);
        looked.set(weightsId, fileName);
        return weightsId;
      }),
  };
}

async function readShipped(engine: LooksIn, file: string): Promise<number> {
  const response = await fetch(new URL(file, document.baseURI)).catch(() => null);
  if (!response?.ok) {
    throw new EngineError('weights-unreachable', { url: file, status: response?.status ?? 0 });
  }
  const name = file.slice(file.lastIndexOf('/') + 1);
  const files = [{ name, blob: await response.blob() }];
  const { weightsId } = await engine.readWeights({ files }, () => undefined).result;
  return weightsId;
}

function tell(get: GetState, error: unknown, subject: string): void {
  const failure = failureOf(error);
  if (failure.code !== 'cancelled') get().notify({ kind: 'failure', failure, subject });
}

/** The name of a file that a lane has. */
function fileOf(get: GetState, weightsId: number): string {
  const { history, refused } = get();
  for (const lane of LANES) {
    const { weights } = history.present[lane];
    if (weights?.weightsId === weightsId) return weights.fileName;
    const file = refused[lane];
    if (file?.file.weightsId === weightsId) return file.fileName;
  }
  return '';
}
