import { words16, words32 } from './alignedView';
import type { Checkpoint, StoredTensor } from './checkpoint';

/** Elements of a tensor that are no finite numbers. */
export interface NonFiniteCount {
  readonly nan: number;
  readonly infinite: number;
}

/** The tensors that have elements which aren't finite, with how many, in the file's order. */
export function nonFiniteTensors(
  checkpoint: Checkpoint,
): readonly ({ readonly name: string } & NonFiniteCount)[] {
  return [...checkpoint.values()]
    .map((tensor) => ({ name: tensor.name, ...nonFiniteOf(tensor) }))
    .filter(({ nan, infinite }) => nan + infinite > 0);
}

/**
 * Counts NaN and infinities by their bits, several times faster than by their values, and without
 * widening halves. Whole numbers have none.
 */
export function nonFiniteOf({ dtype, bytes }: StoredTensor): NonFiniteCount {
  switch (dtype) {
    case 'F32':
      return count(words32(bytes), 0x7f800000);
    case 'F16':
      return count(words16(bytes), 0x7c00);
    case 'BF16':
      return count(words16(bytes), 0x7f80);
    case 'F64':
      return countDoubles(words32(bytes));
    default:
      return { nan: 0, infinite: 0 };
  }
}

/** Whoever isn't finite has an exponent of ones; infinities have no fraction. */
function count(words: Uint16Array | Uint32Array, exponent: number): NonFiniteCount {
  const magnitude = words.BYTES_PER_ELEMENT === 4 ? 0x7fffffff : 0x7fff;
  let [nan, infinite] = [0, 0];
  for (let at = 0; at < words.length; at += 1) {
    const bits = (words[at] ?? 0) & magnitude;
    if (bits > exponent) nan += 1;
    else if (bits === exponent) infinite += 1;
  }
  return { nan, infinite };
}

/** Pairs of words, the lower first. */
function countDoubles(words: Uint32Array): NonFiniteCount {
  let [nan, infinite] = [0, 0];
  for (let at = 0; at < words.length; at += 2) {
    const upper = (words[at + 1] ?? 0) & 0x7fffffff;
    if (upper < 0x7ff00000) continue;
    if (upper === 0x7ff00000 && words[at] === 0) infinite += 1;
    else nan += 1;
  }
  return { nan, infinite };
}
