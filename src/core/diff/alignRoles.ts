import type { RoledLayer } from './sections';

/** A layer of A beside that of B which it has become; one of them may be missing. */
export interface LayerPair {
  readonly a: RoledLayer | null;
  readonly b: RoledLayer | null;
}

/**
 * The layers of two blocks side by side: those of one role and one kind are the same layer. Where two roles
 * follow each other in one order in A and in the other in B, the longest list of roles that stand in one
 * order pairs, of several the first by the alphabet, so that B against A pairs as A against B.
 */
export function alignRoles(
  a: readonly RoledLayer[],
  b: readonly RoledLayer[],
): readonly LayerPair[] {
  const roles = commonRoles(a, b);
  const pairs: LayerPair[] = [];
  let [left, right] = [0, 0];
  for (const role of [...roles, null]) {
    for (; left < a.length && a[left]?.role !== role; left += 1) pairs.push(only('a', a[left]));
    for (; right < b.length && b[right]?.role !== role; right += 1) pairs.push(only('b', b[right]));
    if (role === null) break;
    pairs.push({ a: a[left] ?? null, b: b[right] ?? null });
    left += 1;
    right += 1;
  }
  return pairs;
}

function only(lane: 'a' | 'b', layer: RoledLayer | undefined): LayerPair {
  return { a: null, b: null, [lane]: layer ?? null };
}

/** The roles that pair, in their order. */
export function commonRoles(a: readonly RoledLayer[], b: readonly RoledLayer[]): readonly string[] {
  const kinds = new Map(b.map(({ role, facts }) => [role, facts.kind]));
  const ours = a.filter(({ role, facts }) => kinds.get(role) === facts.kind);
  const shared = new Set(ours.map(({ role }) => role));
  const left = ours.map(({ role }) => role);
  const right = b.map(({ role }) => role).filter((role) => shared.has(role));
  return left.join() === right.join() ? left : longestCommon(left, right);
}

/** The longest common subsequence of two orders of the same words; of several the first by the alphabet. */
function longestCommon(left: readonly string[], right: readonly string[]): readonly string[] {
  /** Of what is left of `right` from each place on, for what was seen of `left` from its end. */
  let best: (readonly string[])[] = Array.from({ length: right.length + 1 }, () => []);
  for (const word of [...left].reverse()) {
    const next: (readonly string[])[] = [...best];
    for (let at = right.length - 1; at >= 0; at -= 1) {
      const beyond = next[at + 1] ?? [];
      const without = better(best[at] ?? [], beyond);
      next[at] = right[at] === word ? better([word, ...(best[at + 1] ?? [])], without) : without;
    }
    best = next;
  }
  return best[0] ?? [];
}

function better(one: readonly string[], other: readonly string[]): readonly string[] {
  if (one.length !== other.length) return one.length > other.length ? one : other;
  return one.join() <= other.join() ? one : other;
}
