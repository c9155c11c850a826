/** CIFAR-10's classes in the order of its labels. Source: Krizhevsky 2009, `batches.meta`. */
export const CIFAR10_CLASSES = [
  'airplane',
  'automobile',
  'bird',
  'cat',
  'deer',
  'dog',
  'frog',
  'horse',
  'ship',
  'truck',
] as const;
