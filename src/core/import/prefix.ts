/** Parts of networks, which are no wrapper's even where nearly every name begins with one. */
const OWN_PART =
  /^(?:layer\d+|stages?|stage_\d+|conv\d+(?:_x)?|bn\d+|features|classifier|fc\d*|head|linear|blocks|layers|transformer|inception\w+|\d+|encoder\.stages)\./;

/** A head may stand beside a wrapped backbone (`backbone.conv1.weight`, `head.fc.weight`). */
const SHARE = 0.8;
const MAX_DEPTH = 8;

/**
 * What wrappers put before the names: `module.`, `_orig_mod.`, `model.`, `backbone.` or any other, nested
 * in any order. A wrapper is what at least four in five names begin with and what is no part of a network.
 */
export function sharedPrefix(names: readonly string[]): string {
  let prefix = '';
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const wrapper = wrapperAfter(names, prefix);
    if (wrapper === undefined) return prefix;
    prefix += wrapper;
  }
  return prefix;
}

/** Whether a name begins with a part of a network. */
export function isOwnPart(name: string): boolean {
  return OWN_PART.test(name);
}

/** The names without the prefix; those that don't have it as they are. */
export function withoutPrefix(name: string, prefix: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

/** Characters of the segments that a name and a prefix begin with both. */
export function sharedLength(name: string, prefix: string): number {
  let shared = 0;
  for (;;) {
    const end = name.indexOf('.', shared) + 1;
    if (end === 0 || name.slice(0, end) !== prefix.slice(0, end)) return shared;
    shared = end;
  }
}

function wrapperAfter(names: readonly string[], prefix: string): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) {
    if (!name.startsWith(prefix)) continue;
    const rest = name.slice(prefix.length);
    const end = rest.indexOf('.') + 1;
    if (end < 2 || isOwnPart(rest)) continue;
    const segment = rest.slice(0, end);
    counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count >= names.length * SHARE)?.[0];
}
