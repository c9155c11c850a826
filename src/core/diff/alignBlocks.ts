import { commonRoles } from './alignRoles';
import type { BlockUnit } from './sections';

/** A block of A beside that of B which it has become; one of them may be missing. */
export interface BlockPair {
  readonly a: BlockUnit | null;
  readonly b: BlockUnit | null;
}

/** An equal layer outweighs any number of layers of one role. */
const EQUAL_LAYER = 1000;

/**
 * The blocks of two stages side by side. In stages of one depth a block pairs with that at its place. Of
 * unequal depth every block of the shallower stage pairs, in order: so that the most layers are equal, then
 * so that the most have a partner, and of several such ways the one that pairs earliest. A deeper stage so
 * has its further equal blocks at its end.
 */
export function alignBlocks(
  a: readonly BlockUnit[],
  b: readonly BlockUnit[],
): readonly BlockPair[] {
  if (a.length > b.length) return alignBlocks(b, a).map((pair) => ({ a: pair.b, b: pair.a }));
  const partners = earliestBest(a, b);
  const ofB = new Map(partners.map((right, left) => [right, a[left] ?? null]));
  return b.map((unit, right) => ({ a: ofB.get(right) ?? null, b: unit }));
}

/** For each of the fewer blocks its partner's place. */
function earliestBest(few: readonly BlockUnit[], many: readonly BlockUnit[]): readonly number[] {
  if (few.length === many.length) return few.map((_, at) => at);
  const likeness = likenessOf(few, many);
  const spare = many.length - few.length;
  /** `[few + 1][spare + 1]`: the best of the first blocks with so many of the others passed over. */
  const best: number[][] = [new Array<number>(spare + 1).fill(0)];
  for (let left = 1; left <= few.length; left += 1) {
    const row: number[] = [];
    for (let passed = 0; passed <= spare; passed += 1) {
      const paired = (best[left - 1]?.[passed] ?? 0) + likeness(left - 1, left - 1 + passed);
      row.push(Math.max(paired, row[passed - 1] ?? Number.NEGATIVE_INFINITY));
    }
    best.push(row);
  }
  const partners: number[] = [];
  let passed = spare;
  for (let left = few.length; left > 0; left -= 1) {
    const row = best[left] ?? [];
    while (passed > 0 && row[passed - 1] === row[passed]) passed -= 1;
    partners.push(left - 1 + passed);
  }
  return partners.reverse();
}

/** How alike two blocks are, worked out once for blocks of the same layers. */
function likenessOf(few: readonly BlockUnit[], many: readonly BlockUnit[]) {
  const ids = new Map<string, number>();
  const idOf = ({ layers }: BlockUnit) => {
    const text = layers.map(({ role, key }) => `${role} ${key}`).join('\n');
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  const [fewIds, manyIds] = [few.map(idOf), many.map(idOf)];
  const known = new Map<string, number>();
  return (left: number, right: number): number => {
    const pair = `${fewIds[left]} ${manyIds[right]}`;
    const value = known.get(pair) ?? likeness(few[left], many[right]);
    known.set(pair, value);
    return value;
  };
}

function likeness(one: BlockUnit | undefined, other: BlockUnit | undefined): number {
  if (one === undefined || other === undefined) return 0;
  const keys = new Map(other.layers.map(({ role, key }) => [role, key]));
  const shared = new Set(commonRoles(one.layers, other.layers));
  const equal = one.layers.filter(({ role, key }) => shared.has(role) && keys.get(role) === key);
  return equal.length * EQUAL_LAYER + shared.size;
}
