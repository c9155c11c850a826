import { EngineError } from '../../core/failure';
import { freshId } from '../../core/freshId';
import { type CropRule, cropOf } from './crop';
import type { Picture } from './photo';
import { pixelsOf } from './pixels';

/** The newest frame of a camera; the one before is freed as it comes. */
export class LiveFrame {
  #frameId = 0;
  #bitmap: ImageBitmap | null = null;

  /** Takes a frame over, null for none; the id by which its crops are asked for, until the next one comes. */
  take(bitmap: ImageBitmap | null): number {
    this.#bitmap?.close();
    this.#bitmap = bitmap;
    this.#frameId = freshId();
    return this.#frameId;
  }

  /** What a network sees of a frame. Errors: `photo-gone` where it is no longer the newest. */
  crop(frameId: number, rule: CropRule): Picture {
    if (this.#bitmap === null || frameId !== this.#frameId) {
      throw new EngineError('photo-gone', { frameId });
    }
    return cropOf(pixelsOf(this.#bitmap), rule);
  }
}
