import { CIFAR10_CLASSES } from '../../core/classes/cifar10';

/** Whether names of classes are CIFAR-10's. */
export function areCifar10(classes: readonly string[] | null | undefined): boolean {
  return classes?.join() === CIFAR10_CLASSES.join();
}
