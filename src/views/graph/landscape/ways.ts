import type { BlockInfo, Layer } from '../../../core/layer';
import type { Network } from '../../../store/derived';

/** Where the arrow keys go from each of a block's drawn layers: right and left along the edges, up and down to what runs beside it. */
export function waysIn(
  { graph }: Pick<Network, 'graph'>,
  { from, to }: BlockInfo,
  drawn: ReadonlySet<string>,
  blockKey: string,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const own = graph.layers.slice(from, to);
  const nextOf = new Map<string, string[]>();
  const firsts: string[] = [];
  for (const layer of own) {
    if (!drawn.has(layer.name)) continue;
    const before = drawnBefore(graph.layers, layer, from, drawn);
    // The shortcut stands over what it jumps.
    const isShortcut = layer.place.part === 'stage' && layer.place.branch === 'shortcut';
    if (before.length === 0) firsts.splice(isShortcut ? 0 : firsts.length, 0, layer.name);
    for (const name of before) {
      nextOf.set(name, [...(nextOf.get(name) ?? []), layer.name]);
    }
  }
  const branches = firsts.map((first) => chainFrom(first, nextOf));
  const ways = new Map<string, Record<string, string>>();
  branches.forEach((branch, row) => {
    branch.forEach((name, column) => {
      ways.set(name, {
        ArrowRight: branch[column + 1] ?? name,
        ArrowLeft: branch[column - 1] ?? blockKey,
        ArrowUp: at(branches[row - 1], column) ?? name,
        ArrowDown: at(branches[row + 1], column) ?? name,
      });
    });
  });
  return ways;
}

function at(branch: readonly string[] | undefined, column: number): string | undefined {
  return branch?.[Math.min(column, branch.length - 1)];
}

/** What follows a layer, one after the other. */
function chainFrom(first: string, nextOf: ReadonlyMap<string, readonly string[]>): string[] {
  const chain = [first];
  for (let next = nextOf.get(first)?.[0]; next !== undefined; next = nextOf.get(next)?.[0]) {
    chain.push(next);
  }
  return chain;
}

/** The drawn layers of the block whose values a layer reads, through what is not drawn. */
function drawnBefore(
  layers: readonly Layer[],
  { inputs }: Layer,
  from: number,
  drawn: ReadonlySet<string>,
): string[] {
  return inputs.flatMap((input) => {
    const before = layers[input];
    if (input < from || before === undefined) return [];
    return drawn.has(before.name) ? [before.name] : drawnBefore(layers, before, from, drawn);
  });
}
