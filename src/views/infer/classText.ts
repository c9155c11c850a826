import type { KeyOf } from '../../i18n/words';
import { t } from './answersWords';

const KEYS: Readonly<Record<string, KeyOf<typeof t>>> = {
  airplane: 'infer.class.airplane',
  automobile: 'infer.class.automobile',
  bird: 'infer.class.bird',
  cat: 'infer.class.cat',
  deer: 'infer.class.deer',
  dog: 'infer.class.dog',
  frog: 'infer.class.frog',
  horse: 'infer.class.horse',
  ship: 'infer.class.ship',
  truck: 'infer.class.truck',
};

/** A class in the page's language; a name that is not CIFAR-10's stays as the weights have it. */
export function classText(name: string): string {
  const key = KEYS[name];
  return key === undefined ? name : t(key);
}
