import { language } from '../../i18n/language';

/** Computes once for each pair of an object and a key; forgotten with the object, and when the page speaks another language. */
export function remember<O extends object, K, V>(
  compute: (object: O, key: K) => V,
): (object: O, key: K) => V {
  let known = new WeakMap<O, Map<K, V>>();
  let spoken = language();
  return (object, key) => {
    if (spoken !== language()) {
      known = new WeakMap();
      spoken = language();
    }
    let values = known.get(object);
    if (values === undefined) {
      values = new Map();
      known.set(object, values);
    }
    const value = values.get(key) ?? compute(object, key);
    values.set(key, value);
    return value;
  };
}
