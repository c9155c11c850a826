import { EngineError, type Failure } from '../../core/failure';
import { type CropRule, cropOf } from './crop';
import type { Picture } from './photo';
import type { Box, PixelSource } from './resize';
import { turnedUpright } from './upright';

/** Up to 16 megapixels (64 MiB) stay decoded for good. */
const KEPT_PX = 2 ** 24;
/** The pixels of a larger photo are freed after this while without a crop, and decoded anew for the next. */
const IDLE_MS = 10_000;
/** Two lanes and a turn back of a knob each. */
const KEPT_CROPS = 4;

/** A photo that crops can be asked of. Holds the file, and its pixels while they are few or in use. */
export class PhotoSource {
  readonly #blob: Blob;
  readonly #name: string;
  readonly #orientation: number;
  readonly #crops = new Map<string, Promise<Picture>>();
  #bitmap: Promise<ImageBitmap> | null;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  /** Takes over `bitmap`, which is `blob` decoded by `decodeBitmap`; `orientation`: as it was told. */
  constructor(blob: Blob, name: string, bitmap: ImageBitmap, orientation = 1) {
    this.#blob = blob;
    this.#name = name;
    this.#orientation = orientation;
    this.#bitmap = Promise.resolve(bitmap);
    this.#freeWhenIdle(bitmap);
  }

  /**
   * What a network sees, as `cropOf`; a copy, so that its buffer may be transferred.
   * @throws EngineError `photo-gone` after `close`, `photo-undecodable` where decoding anew fails.
   */
  async crop({ resizePx, cropPx, interpolation }: CropRule): Promise<Picture> {
    const key = `${resizePx}/${cropPx}/${interpolation}`;
    const crop = this.#crops.get(key) ?? this.#cropNow({ resizePx, cropPx, interpolation });
    this.#remember(key, crop);
    const { rgba, ...picture } = await crop;
    return { ...picture, rgba: rgba.slice() };
  }

  /** Frees the pixels; the photo cannot be cropped any more. */
  close(): void {
    this.#closed = true;
    this.#crops.clear();
    this.#free();
  }

  async #cropNow(rule: CropRule): Promise<Picture> {
    this.#refuseClosed();
    clearTimeout(this.#idleTimer);
    // Shared by crops that are asked for together: two decoded large photos may be too many.
    const params = { name: this.#name, bytes: this.#blob.size };
    this.#bitmap ??= decodeBitmap(this.#blob, params, this.#orientation);
    const bitmap = await this.#bitmap;
    this.#refuseClosed();
    const crop = cropOf(pixelsOf(bitmap), rule);
    this.#freeWhenIdle(bitmap);
    return crop;
  }

  #refuseClosed(): void {
    if (this.#closed) throw new EngineError('photo-gone', { name: this.#name });
  }

  #freeWhenIdle(bitmap: ImageBitmap): void {
    clearTimeout(this.#idleTimer);
    if (bitmap.width * bitmap.height <= KEPT_PX) return;
    this.#idleTimer = setTimeout(() => this.#free(), IDLE_MS);
  }

  #free(): void {
    clearTimeout(this.#idleTimer);
    this.#bitmap?.then(
      (bitmap) => bitmap.close(),
      () => undefined,
    );
    this.#bitmap = null;
  }

  /** Last asked, last dropped; what failed is tried anew when it is asked for again. */
  #remember(key: string, crop: Promise<Picture>): void {
    this.#crops.delete(key);
    this.#crops.set(key, crop);
    crop.catch(() => {
      this.#crops.delete(key);
      this.#free();
    });
    const [oldest] = this.#crops.keys();
    if (this.#crops.size > KEPT_CROPS && oldest !== undefined) this.#crops.delete(oldest);
  }
}

/**
 * Decodes upright; browsers heed the orientation of JPEG, PNG and AVIF, and `orientation` (1 to 8) is
 * that of a format in which they do not. An embedded colour profile is ignored, as torchvision (and so the training of
 * every published network) ignores it: converting moves rocket.jpg, which is in Adobe RGB, by up to
 * 40 of 255 from what a network in PyTorch is given.
 * @throws EngineError `photo-undecodable`.
 */
export async function decodeBitmap(
  blob: Blob,
  params: Failure['params'],
  orientation = 1,
): Promise<ImageBitmap> {
  try {
    const bitmap = await createImageBitmap(blob, {
      // What is turned here must not have been turned before.
      imageOrientation: orientation === 1 ? 'from-image' : 'none',
      colorSpaceConversion: 'none',
    });
    return turnedUpright(bitmap, orientation);
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
      // Setting a size clears and allocates, even where it is the same.
      if (canvas.width !== widthPx) canvas.width = widthPx;
      if (canvas.height !== heightPx) canvas.height = heightPx;
      context.fillStyle = 'white';
      context.fillRect(0, 0, widthPx, heightPx);
      context.drawImage(bitmap, leftPx, topPx, widthPx, heightPx, 0, 0, widthPx, heightPx);
      return context.getImageData(0, 0, widthPx, heightPx).data;
    },
  };
}
