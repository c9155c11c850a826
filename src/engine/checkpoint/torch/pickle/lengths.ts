import type { PickleValue } from './values';

/** Whether it is a whole number that isn't negative. */
export function isLength(value: PickleValue): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
