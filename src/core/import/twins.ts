import { isOwnPart, sharedPrefix, withoutPrefix } from './prefix';

/** Two networks of the same names in one state_dict: the one that is read, and the other. */
export interface Twins {
  /** What the names of each begin with, the dot included. */
  readonly kept: string;
  readonly left: string;
}

/** Names for a running average of the weights, which is what is evaluated. */
const AVERAGE = /ema|averag|teacher/i;
/** Fewer names are no network. */
const MIN_NAMES = 4;

/**
 * The network in training and its running average (`model.` and `model_ema.`), stored side by side: the
 * average is kept. Undefined where there are no two with the same names, or none is called an average.
 */
export function twinsOf(names: readonly string[]): Twins | undefined {
  const groups = [...groupsOf(names)].filter(([, rest]) => rest.length >= MIN_NAMES);
  const average = groups.find(([segment]) => AVERAGE.test(segment));
  if (average === undefined) return undefined;
  const [kept, own] = average;
  const twin = groups.find(([segment, rest]) => segment !== kept && keyOf(rest) === keyOf(own));
  return twin && { kept, left: twin[0] };
}

/** One string for a set of names, whatever wraps them. */
function keyOf(names: readonly string[]): string {
  const prefix = sharedPrefix(names);
  return names
    .map((name) => withoutPrefix(name, prefix))
    .sort()
    .join('\n');
}

/** Names by their first segment, where that is a wrapper's. */
function groupsOf(names: readonly string[]): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const end = name.indexOf('.') + 1;
    if (end < 2 || isOwnPart(name)) continue;
    const group = groups.get(name.slice(0, end));
    if (group === undefined) groups.set(name.slice(0, end), [name.slice(end)]);
    else group.push(name.slice(end));
  }
  return groups;
}
