import { EngineError } from '../../core/failure';
import { failureOf } from '../../core/failureOf';
import type { EnginePort } from '../../worker/enginePort';
import type { Sample } from '../samples';
import type { GetState, SetState, State } from '../state';

/** The photo that the networks are run on. */
export type Photos = Pick<State, 'loadPhoto' | 'loadSample'>;

/** The photos of a store; `onPhoto` is called when a new one is there. */
export function createPhotos(
  engine: EnginePort,
  set: SetState,
  get: GetState,
  onPhoto: () => void,
): Photos {
  // Photos are decoded side by side: only the last one asked for is shown, or where that fails, the one before it.
  let lastAsked = 0;
  const failed = new Set<number>();
  let waiting: { readonly order: number; readonly show: () => void } | null = null;
  const isLatest = (order: number): boolean => {
    for (let later = order + 1; later <= lastAsked; later += 1) {
      if (!failed.has(later)) return false;
    }
    return true;
  };

  const take = async (read: () => Promise<Blob>, name: string, sample: Sample | null) => {
    lastAsked += 1;
    const order = lastAsked;
    set({ decoding: name });
    try {
      const photo = await read();
      const decoded = await engine.decode({ photo, name });
      const show = () => {
        set({ photo: { ...decoded, name, sample } });
        for (const note of decoded.notes) get().notify({ kind: 'photo-note', note, name });
        onPhoto();
      };
      if (isLatest(order)) show();
      else if (waiting === null || waiting.order < order) waiting = { order, show };
    } catch (error) {
      failed.add(order);
      get().notify({ kind: 'failure', failure: failureOf(error), subject: name });
    } finally {
      if (order === lastAsked) set({ decoding: null });
    }
    if (waiting === null || !isLatest(waiting.order)) return;
    waiting.show();
    waiting = null;
  };

  return {
    loadPhoto: (photo, name, sample = null) => take(async () => photo, name, sample),
    loadSample: (sample) => {
      const name = sample.file.slice(sample.file.lastIndexOf('/') + 1);
      return take(() => fetchSample(sample, name), name, sample);
    },
  };
}

async function fetchSample({ file }: Sample, name: string): Promise<Blob> {
  const response = await fetch(new URL(file, document.baseURI)).catch(() => null);
  if (response?.ok) return response.blob();
  throw new EngineError('photo-unreachable', { name, status: response?.status ?? 0 });
}
