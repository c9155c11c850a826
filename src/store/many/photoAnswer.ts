import { rankClasses } from '../../core/answer';

/** What is kept of a network's answer to a photo: its likeliest classes, the likeliest first. */
export interface PhotoAnswer {
  readonly top: readonly (readonly [classIndex: number, probability: number])[];
}

/** Accuracy is told of the first, and of the first five. */
export const KEPT_CLASSES = 5;

/** The answers to `images` photos; logits: `[images, classes]`. */
export function answersOf(logits: Float32Array, images: number): PhotoAnswer[] {
  const classes = logits.length / images;
  return Array.from({ length: images }, (_, at) => ({
    top: rankClasses(logits.subarray(at * classes, (at + 1) * classes), null, KEPT_CLASSES).map(
      ({ index, probability }) => [index, probability] as const,
    ),
  }));
}
