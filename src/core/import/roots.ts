import { LAYOUTS } from './layouts';

/** A residual network within a state_dict: what its names begin with, and which they are. */
export interface Root {
  /** Ends with a dot; empty where nothing stands before. */
  readonly prefix: string;
  readonly names: readonly string[];
}

/** Fewer tensors in blocks are no network. */
const MIN_IN_BLOCKS = 2;
const MAX_DEPTH = 8;
/** Names of blocks as torchvision has them, whatever the module is called; and in the other layouts. */
const IN_BLOCK: readonly RegExp[] = [
  /^layer\d+\.\d+\.[A-Za-z_]\w*\./,
  ...LAYOUTS.flatMap(({ block }) => block ?? []),
];

/**
 * The residual networks of a state_dict in the order of their names: every place at which names of
 * blocks begin is one. A name belongs to the innermost. What belongs to none is left to the caller.
 */
export function rootsOf(names: readonly string[]): readonly Root[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    const prefix = prefixOf(name);
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  const found = [...counts].filter(([, count]) => count >= MIN_IN_BLOCKS);
  const own = new Map(found.map(([prefix]) => [prefix, [] as string[]]));
  for (const name of names) own.get(innermost(name, own) ?? '')?.push(name);
  return [...own].map(([prefix, within]) => ({ prefix, names: within }));
}

/** The longest of the prefixes that a name begins with. */
function innermost(name: string, prefixes: ReadonlyMap<string, unknown>): string | undefined {
  let end = name.lastIndexOf('.') + 1;
  while (end > 0) {
    const prefix = name.slice(0, end);
    if (prefixes.has(prefix)) return prefix;
    end = end < 2 ? 0 : name.lastIndexOf('.', end - 2) + 1;
  }
  return prefixes.has('') ? '' : undefined;
}

/** What stands before a block in a name; undefined where the name is of no block. */
function prefixOf(name: string): string | undefined {
  let start = 0;
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    const rest = name.slice(start);
    if (IN_BLOCK.some((pattern) => pattern.test(rest))) return name.slice(0, start);
    const end = rest.indexOf('.');
    if (end < 0) return undefined;
    start += end + 1;
  }
  return undefined;
}
