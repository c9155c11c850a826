import { failureOf } from '../../core/failureOf';
import type { Preprocessing } from '../../core/trained';
import type { EnginePort } from '../../worker/enginePort';
import type { PhotoBatch } from '../../worker/protocol';
import type { SetPhoto } from './photoSet';

/** Photos at once through a network: as many as the engine takes. */
export const BATCH = 8;

/** Reads some photos. Where their reader itself ends, over one that is too large say, each is tried alone. */
export async function readBatch(
  photos: readonly SetPhoto[],
  preprocessings: readonly Preprocessing[],
  decoder: Pick<EnginePort, 'photoBatch'>,
): Promise<PhotoBatch> {
  const ask = (some: readonly SetPhoto[]) =>
    decoder.photoBatch({
      photos: some.map(({ file, path }) => ({ photo: file, name: path })),
      preprocessings,
    });
  if (photos.length === 0) return { failures: [], inputs: [] };
  try {
    return await ask(photos);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'part-missing') throw error;
    if (photos.length === 1) return { failures: [failure], inputs: preprocessings.map(nothing) };
  }
  const each: PhotoBatch[] = [];
  for (const photo of photos) each.push(await readBatch([photo], preprocessings, decoder));
  return {
    failures: each.flatMap(({ failures }) => failures),
    inputs: preprocessings.map((_, rule) => {
      const numbers = each.flatMap(({ inputs }) => [...(inputs[rule] ?? [])]);
      return Float32Array.from(numbers);
    }),
  };
}

function nothing(): Float32Array<ArrayBuffer> {
  return new Float32Array();
}
