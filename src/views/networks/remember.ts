/** Computes once for each pair of an object and a key; forgotten with the object. */
export function remember<O extends object, K, V>(
  compute: (object: O, key: K) => V,
): (object: O, key: K) => V {
  const known = new WeakMap<O, Map<K, V>>();
  return (object, key) => {
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
