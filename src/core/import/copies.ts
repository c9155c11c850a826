import type { Root } from './roots';

/** Running averages, which are what is evaluated. */
const AVERAGE = /(?:^|_)ema(?:_|\d|$)|averag|teacher|(?:^|_)swa(?:_|$)|shadow/i;
/** Copies that training keeps beside the network that is evaluated. */
const SECOND = /(?:^|_)(?:k|key|momentum|target|attacker)(?:_|$)|teacher/i;
/** One that has less of the names is a part that looks like a network, such as a decoder. */
const SHARE = 0.5;
/** More are no copies that anybody chooses from. */
const MOST = 8;

/**
 * The copies of a network in a state_dict, the one first that its authors evaluate: a running average
 * (`model_ema`, `teacher`), else what was trained (`encoder_q`, `online`, `model`), and last what
 * training keeps beside it (`encoder_k`, `target`, `attacker.model`). A teacher that is another network
 * than its student is no average of it.
 */
export function copiesOf(roots: readonly Root[]): readonly Root[] {
  const most = roots.reduce((count, { names }) => Math.max(count, names.length), 0);
  const copies = roots.filter(({ names }) => names.length >= SHARE * most).slice(0, MOST);
  if (copies.length < 2) return copies;
  const keys = copies.map(keyOf);
  const ranked = copies.map((root, index) => {
    const hasTwin = keys.some((key, other) => other !== index && key === keys[index]);
    return { root, rank: rankOf(root.prefix.split('.'), hasTwin) };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ root }) => root);
}

function rankOf(segments: readonly string[], hasTwin: boolean): number {
  if (hasTwin && segments.some((each) => AVERAGE.test(each))) return 0;
  return segments.some((each) => SECOND.test(each)) ? 2 : 1;
}

/** One string for the names in the blocks of a copy. Heads are left aside: one of two may be without. */
function keyOf({ prefix, names }: Root): string {
  const bare = names.map((name) => name.slice(prefix.length));
  return bare
    .filter((name) => /\d/.test(name))
    .sort()
    .join('\n');
}
