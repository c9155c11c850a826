import type { Shapes } from './misfit';

/** Shapes of one block's tensors by their names in it: `conv2.weight`. */
export type BlockTensors = ReadonlyMap<string, readonly number[]>;

const IN_BLOCK = /^layer(\d+)\.(\d+)\.(.+)$/;

/**
 * The tensors of `layer1.0.` and on by stage and block. Where a block or stage in between has none, it
 * stands as an empty one; what lies far behind a gap is no part of the run.
 */
export function blockTensors(shapes: Shapes): readonly (readonly BlockTensors[])[] {
  const stages = new Map<number, Map<number, Map<string, readonly number[]>>>();
  for (const [name, shape] of shapes) {
    const [, stage, block, part = ''] = IN_BLOCK.exec(name) ?? [];
    if (stage === undefined) continue;
    const blocks = entry(stages, Number(stage) - 1, () => new Map());
    entry(blocks, Number(block), () => new Map()).set(part, shape);
  }
  return run(stages, new Map()).map((blocks) => run(blocks, new Map()));
}

/** The values of keys from 0 on, for as long as at least half of the keys up to one are there. */
function run<T>(values: ReadonlyMap<number, T>, missing: T): T[] {
  const keys = [...values.keys()].filter((key) => key >= 0).sort((one, other) => one - other);
  const length = keys.reduce((end, key, index) => (key < 2 * (index + 1) ? key + 1 : end), 0);
  return Array.from({ length }, (_, key) => values.get(key) ?? missing);
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
