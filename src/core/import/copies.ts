import type { Root } from './roots';

/** Running averages, which are what is evaluated. */
const AVERAGE = /(?:^|_)ema(?:_|\d|$)|averag|teacher|(?:^|_)swa(?:_|$)|shadow/i;
/** Copies that training keeps beside the network that is evaluated. */
const SECOND = /(?:^|_)(?:k|key|momentum|target|attacker)(?:_|$)|teacher/i;
/** One that has less of the names is a part that looks like a network, such as a decoder. */
const SHARE = 0.5;

/**
 * The copies of a network in a state_dict, the one first that its authors evaluate: a running average
 * (`model_ema`, `teacher`), else what was trained (`encoder_q`, `online`, `model`), and last what
 * training keeps beside it (`encoder_k`, `target`, `attacker.model`). A teacher that is another network
 * than its student is no average of it.
 */
export function copiesOf(roots: readonly Root[]): readonly Root[] {
  const most = Math.max(0, ...roots.map(({ names }) => names.length));
  const copies = roots.filter(({ names }) => names.length >= SHARE * most);
  const rank = (root: Root) => {
    const segments = root.prefix.split('.');
    const twin = copies.some((each) => each !== root && keyOf(each) === keyOf(root));
    if (twin && segments.some((each) => AVERAGE.test(each))) return 0;
    return segments.some((each) => SECOND.test(each)) ? 2 : 1;
  };
  const ranks = new Map(copies.map((root) => [root, copies.length > 1 ? rank(root) : 0]));
  return [...copies].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

/** One string for the names of a copy. Heads are left aside: one of two may be without. */
function keyOf({ prefix, names }: Root): string {
  const bare = names.map((name) => name.slice(prefix.length));
  return bare
    .filter((name) => /\d/.test(name))
    .sort()
    .join('\n');
}
