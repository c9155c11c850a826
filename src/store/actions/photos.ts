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
  // Photos are decoded side by side: only the last one asked for is shown.
  let lastAsked = 0;

  const take = async (read: () => Promise<Blob>, name: string, sample: Sample | null) => {
    lastAsked += 1;
    const mine = lastAsked;
    set({ decoding: name });
    try {
      const photo = await read();
      const decoded = await engine.decode({ photo, name });
      if (mine !== lastAsked) return;
      set({ photo: { ...decoded, name, sample } });
      for (const note of decoded.notes) get().notify({ kind: 'photo-note', note, name });
      onPhoto();
    } catch (error) {
      get().notify({ kind: 'failure', failure: failureOf(error), subject: name });
    } finally {
      if (mine === lastAsked) set({ decoding: null });
    }
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
