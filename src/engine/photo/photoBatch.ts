import type { Failure } from '../../core/failure';
import { failureOf } from '../../core/failureOf';
import type { Preprocessing } from '../../core/trained';
import { normalise } from '../preprocess';
import { decodeBitmap, PhotoSource } from './photoSource';
import { refuseTooLarge, sniffPhoto } from './sniff';

/** A file that may be a photo. */
export interface PhotoFile {
  readonly photo: Blob;
  readonly name: string;
}

/** Photos as networks take them. */
export interface PhotoBatch {
  /** Why a photo could not be read, one for each that was asked for; null where it could. */
  readonly failures: readonly (Failure | null)[];
  /** For each preprocessing, the photos that could be read, in order: `[n,h,w,3]`, normalised. */
  readonly inputs: readonly Float32Array<ArrayBuffer>[];
}

/** So many are decoded at once: the browser does that beside this thread, and a large photo takes 64 MiB and more. */
const AT_ONCE = 2;

/** Reads photos and makes inputs of them. What cannot be read is told, and the others go on. */
export async function photoBatch(
  files: readonly PhotoFile[],
  preprocessings: readonly Preprocessing[],
): Promise<PhotoBatch> {
  const read: (readonly Float32Array[] | Failure)[] = [];
  let next = 0;
  const readOn = async () => {
    while (next < files.length) {
      const at = next;
      next += 1;
      read[at] = await inputsOf(files[at] as PhotoFile, preprocessings).catch(failureOf);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  const good = read.flatMap((each) => (isFailure(each) ? [] : [each]));
  return {
    failures: read.map((each) => (isFailure(each) ? each : null)),
    inputs: preprocessings.map(({ cropPx }, at) =>
      joined(
        good.map((each) => each[at]),
        cropPx,
      ),
    ),
  };
}

async function inputsOf(
  { photo, name }: PhotoFile,
  preprocessings: readonly Preprocessing[],
): Promise<readonly Float32Array[]> {
  const { format, orientation } = await sniffPhoto(photo, name);
  const file = { name, format, bytes: photo.size };
  const bitmap = await decodeBitmap(photo, file, orientation);
  const source = new PhotoSource(photo, name, bitmap, orientation);
  try {
    refuseTooLarge({ widthPx: bitmap.width, heightPx: bitmap.height, bytes: photo.size }, file);
    const crops = await Promise.all(preprocessings.map((rule) => source.crop(rule)));
    return crops.map((crop, at) => normalise(crop, preprocessings[at] as Preprocessing));
  } finally {
    source.close();
  }
}

function isFailure(read: readonly Float32Array[] | Failure): read is Failure {
  return 'code' in read;
}

function joined(
  images: readonly (Float32Array | undefined)[],
  sidePx: number,
): Float32Array<ArrayBuffer> {
  const elements = sidePx * sidePx * 3;
  const all = new Float32Array(images.length * elements);
  images.forEach((image, at) => {
    if (image !== undefined) all.set(image, at * elements);
  });
  return all;
}
