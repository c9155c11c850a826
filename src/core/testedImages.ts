/** Images that top-1 errors of a task are measured on: its validation or test set. Null of what is not known. */
export function testedImages(task: string): number | null {
  return IMAGES[task] ?? null;
}

/** ILSVRC 2012 has 50 validation images a class; CIFAR's test sets are 10,000 each. */
const IMAGES: Readonly<Record<string, number>> = {
  'ImageNet-1K': 50_000,
  'CIFAR-10': 10_000,
  'CIFAR-100': 10_000,
};
