/** Scratch that is read again soon should still be in a cache. */
const SCRATCH_BYTES = 8 * 2 ** 20;

/** Images that are convolved at once: some of them where scratch for all would leave the caches. */
export interface ImagePart {
  readonly first: number;
  readonly count: number;
}

/** Cuts images into equal parts. scratchBytes: what one image takes. */
export function imageParts(images: number, scratchBytes: number): readonly ImagePart[] {
  const fitting = Math.max(1, Math.floor(SCRATCH_BYTES / Math.max(scratchBytes, 1)));
  const parts = Math.ceil(images / fitting);
  const count = Math.ceil(images / parts);
  return Array.from({ length: Math.ceil(images / count) }, (_, part) => ({
    first: part * count,
    count: Math.min(count, images - part * count),
  }));
}
