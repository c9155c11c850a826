/** A photo that ships with the page. */
export interface Sample {
  readonly id: 'chelsea' | 'boats' | 'airplane' | 'coffee' | 'rocket' | 'astronaut';
  readonly file: string;
  /** A square of a few kB, to choose by. */
  readonly thumb: string;
  /** The CIFAR-10 class that it shows; null where none of the ten fits. */
  readonly cifar10: 'cat' | 'ship' | 'airplane' | null;
}

const sample = (id: Sample['id'], type: 'png' | 'jpg', cifar10: Sample['cifar10']): Sample => ({
  id,
  file: `photos/${id}.${type}`,
  thumb: `photos/thumbs/${id}.webp`,
  cifar10,
});

/** The sample that the page opens with. */
export const OPENING_SAMPLE = sample('chelsea', 'png', 'cat');

/**
 * The samples, in the order in which they are offered: those of the ten classes first, then what the small
 * networks never saw. Provenance in `public/photos/PROVENANCE.md`.
 */
export const SAMPLES: readonly Sample[] = [
  OPENING_SAMPLE,
  sample('boats', 'jpg', 'ship'),
  sample('airplane', 'jpg', 'airplane'),
  sample('coffee', 'png', null),
  sample('rocket', 'jpg', null),
  sample('astronaut', 'png', null),
];
