import { EngineError, type Failure } from '../../core/failure';
import type { Preprocessing } from '../../core/trained';
import { cropOf } from './crop';
import type { Picture } from './photo';
import type { Box, PixelSource } from './resize';

/** Up to 16 megapixels (64 MiB) stay decoded; a larger photo is decoded anew for each crop. */
const KEPT_PX = 2 ** 24;
/** Two lanes and a turn back of a knob each. */
const KEPT_CROPS = 4;

type CropSize = Pick<Preprocessing, 'resizePx' | 'cropPx'>;

/** A photo that crops can be asked of. Holds the file, and its pixels while they are few. */
export class PhotoSource {
  readonly #blob: Blob;
  readonly #name: string;
  readonly #crops = new Map<string, Promise<Picture>>();
  #bitmap: ImageBitmap | null;
  #closed = false;
  /** Crops follow each other: two decoded large photos at once may be more than a device has. */
  #last: Promise<unknown> = Promise.resolve();

  /** Takes over `bitmap`, which is `blob` decoded by `decodeBitmap`. */
  constructor(blob: Blob, name: string, bitmap: ImageBitmap) {
    this.#blob = blob;
    this.#name = name;
    const kept = bitmap.width * bitmap.height <= KEPT_PX;
    this.#bitmap = kept ? bitmap : null;
    if (!kept) bitmap.close();
  }

  /**
   * What a network sees, as `cropOf`; a copy, so that its buffer may be transferred.
   * @throws EngineError `photo-gone` after `close`, `photo-undecodable` where decoding anew fails.
   */
  async crop({ resizePx, cropPx }: CropSize): Promise<Picture> {
    const key = `${resizePx}/${cropPx}`;
    const crop = this.#crops.get(key) ?? this.#queue({ resizePx, cropPx });
    this.#remember(key, crop);
    const { rgba, ...picture } = await crop;
    return { ...picture, rgba: rgba.slice() };
  }

  /** Frees the pixels; the photo cannot be cropped any more. */
  close(): void {
    this.#closed = true;
    this.#bitmap?.close();
    this.#bitmap = null;
    this.#crops.clear();
  }

  #queue(size: CropSize): Promise<Picture> {
    const crop = this.#last.then(() => this.#cropNow(size));
    this.#last = crop.catch(() => undefined);
    return crop;
  }

  async #cropNow(size: CropSize): Promise<Picture> {
    if (this.#closed) throw new EngineError('photo-gone', { name: this.#name });
    if (this.#bitmap !== null) return cropOf(pixelsOf(this.#bitmap), size);
    const bitmap = await decodeBitmap(this.#blob, { name: this.#name, bytes: this.#blob.size });
    try {
      return cropOf(pixelsOf(bitmap), size);
    } finally {
      bitmap.close();
    }
  }

  /** Last asked, last dropped; a crop that failed is asked for anew. */
  #remember(key: string, crop: Promise<Picture>): void {
    this.#crops.delete(key);
    this.#crops.set(key, crop);
    crop.catch(() => this.#crops.delete(key));
    const [oldest] = this.#crops.keys();
    if (this.#crops.size > KEPT_CROPS && oldest !== undefined) this.#crops.delete(oldest);
  }
}

/**
 * Decodes upright. An embedded colour profile is ignored, as torchvision (and so the training of
 * every published network) ignores it: converting moves rocket.jpg, which is in Adobe RGB, by up to
 * 40 of 255 from what a network in PyTorch is given.
 * @throws EngineError `photo-undecodable`.
 */
export async function decodeBitmap(blob: Blob, params: Failure['params']): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob, {
      imageOrientation: 'from-image',
      colorSpaceConversion: 'none',
    });
  } catch {
    throw new EngineError('photo-undecodable', params);
  }
}

/** Reads a bitmap through a canvas no larger than what is asked for, what is transparent on white. */
function pixelsOf(bitmap: ImageBitmap): PixelSource {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('no 2d context in this worker');
  return {
    widthPx: bitmap.width,
    heightPx: bitmap.height,
    read({ leftPx, topPx, widthPx, heightPx }: Box) {
      canvas.width = widthPx;
      canvas.height = heightPx;
      context.fillStyle = 'white';
      context.fillRect(0, 0, widthPx, heightPx);
      context.drawImage(bitmap, leftPx, topPx, widthPx, heightPx, 0, 0, widthPx, heightPx);
      return context.getImageData(0, 0, widthPx, heightPx).data;
    },
  };
}
