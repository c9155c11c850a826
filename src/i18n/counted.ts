import type { MessageParams } from './words';

/**
 * Says texts of what is counted: `{files|file|files}` is the first word where the value of that name is 1, else
 * the second. Languages that have one word for both write it as it is.
 */
export function counted<Key extends string>(
  say: (key: Key, params?: MessageParams) => string,
): (key: Key, params?: MessageParams) => string {
  return (key, params = {}) =>
    say(key, params).replace(
      /\{(\w+)\|([^|}]*)\|([^}]*)\}/g,
      (whole, name: string, one: string, more: string) => {
        if (params[name] === undefined) return whole;
        return String(params[name]) === '1' ? one : more;
      },
    );
}
