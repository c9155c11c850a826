import { EngineError, type Failure } from '../../core/failure';
import { type CropRule, cropOf } from './crop';
import type { Picture } from './photo';
import { pixelsOf } from './pixels';
import { resizeBox } from './resize';
import { turnedUpright } from './upright';
import { workingSize } from './workingSize';

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

  /**
   * The whole photo as it is perturbed: as it was decoded, or smaller as `workingSize` has it.
   * @throws EngineError as `crop`.
   */
  async working(): Promise<Picture> {
    const bitmap = await this.#pixels();
    const source = pixelsOf(bitmap);
    const { widthPx, heightPx } = workingSize(source);
    const box = { leftPx: 0, topPx: 0, widthPx, heightPx };
    const picture = resizeBox(source, { widthPx, heightPx, interpolation: 'bilinear' }, box);
    this.#freeWhenIdle(bitmap);
    return picture;
  }

  /** Frees the pixels; the photo cannot be cropped any more. */
  close(): void {
    this.#closed = true;
    this.#crops.clear();
    this.#free();
  }

  async #cropNow(rule: CropRule): Promise<Picture> {
    const bitmap = await this.#pixels();
    const crop = cropOf(pixelsOf(bitmap), rule);
    this.#freeWhenIdle(bitmap);
    return crop;
  }

  async #pixels(): Promise<ImageBitmap> {
    this.#refuseClosed();
    clearTimeout(this.#idleTimer);
    // Shared by crops that are asked for together: two decoded large photos may be too many.
    const params = { name: this.#name, bytes: this.#blob.size };
    this.#bitmap ??= decodeBitmap(this.#blob, params, this.#orientation);
    const bitmap = await this.#bitmap;
    this.#refuseClosed();
    return bitmap;
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
