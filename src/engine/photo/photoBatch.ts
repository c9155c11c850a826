import type { Failure } from '../../core/failure';
import { failureOf } from '../../core/failureOf';
import type { Preprocessing } from '../../core/trained';
import { normalise } from '../preprocess';
import { Budget } from './budget';
import { cropOf } from './crop';
import { decodeBitmap } from './photoSource';
import { pixelsOf, ReadCanvas } from './pixels';
import type { ResizeBox } from './resize';
import { openResizer } from './resizer';
import { refuseTooLarge, type SniffedPhoto, sniffPhoto } from './sniff';

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

/**
 * Bytes of files and of pixels that are held at once by all batches of the worker: room for two photos of
 * 16 megapixels. Small photos are read all together: while the networks have the processors,
 * each step of a single one waits for its turn.
 */
const memory = new Budget(2 ** 27);

/** Reads photos and makes inputs of them. What cannot be read is told, and the others go on. */
export async function photoBatch(
  files: readonly PhotoFile[],
  preprocessings: readonly Preprocessing[],
): Promise<PhotoBatch> {
  const tools = { canvas: new ReadCanvas(), resize: await openResizer() };
  const read = await Promise.all(
    files.map((file) => inputsOf(file, preprocessings, tools).catch(failureOf)),
  );
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

/** What all photos of a batch are read with. */
interface Tools {
  readonly canvas: ReadCanvas;
  readonly resize: ResizeBox;
}

async function inputsOf(
  { photo, name }: PhotoFile,
  preprocessings: readonly Preprocessing[],
  { canvas, resize }: Tools,
): Promise<readonly Float32Array[]> {
  const sniffed = await memory.spend(photo.size, () => sniffPhoto(photo, name));
  const { format, orientation } = sniffed;
  const file = { name, format, bytes: photo.size };
  return memory.spend(decodedBytes(sniffed), async () => {
    const bitmap = await decodeBitmap(photo, file, orientation);
    try {
      refuseTooLarge({ widthPx: bitmap.width, heightPx: bitmap.height, bytes: photo.size }, file);
      const pixels = pixelsOf(bitmap, canvas);
      return preprocessings.map((rule) => normalise(cropOf(pixels, rule, resize), rule));
    } finally {
      bitmap.close();
    }
  });
}

/** What a photo takes once it is decoded; as much as there may be where its size is not known before. */
function decodedBytes({ widthPx, heightPx }: SniffedPhoto): number {
  return widthPx === null || heightPx === null ? Number.POSITIVE_INFINITY : 4 * widthPx * heightPx;
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
