/** A photo that ships with the page. */
export interface Sample {
  readonly id: 'chelsea' | 'coffee' | 'rocket' | 'astronaut';
  readonly file: string;
  /** A square of a few kB, to choose by. */
  readonly thumb: string;
  /** The CIFAR-10 class that it shows; null where none of the ten fits. */
  readonly cifar10: string | null;
}

/** The samples, in the order in which they are offered; provenance in `public/photos/PROVENANCE.md`. */
export const SAMPLES: readonly Sample[] = [
  {
    id: 'chelsea',
    file: 'photos/chelsea.png',
    thumb: 'photos/thumbs/chelsea.webp',
    cifar10: 'cat',
  },
  { id: 'coffee', file: 'photos/coffee.png', thumb: 'photos/thumbs/coffee.webp', cifar10: null },
  { id: 'rocket', file: 'photos/rocket.jpg', thumb: 'photos/thumbs/rocket.webp', cifar10: null },
  {
    id: 'astronaut',
    file: 'photos/astronaut.png',
    thumb: 'photos/thumbs/astronaut.webp',
    cifar10: null,
  },
];
