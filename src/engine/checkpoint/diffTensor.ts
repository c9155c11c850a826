import type { Breathe } from '../breath';
import type { StoredTensor } from './checkpoint';
import { elementsOf } from './dtypes';
import { numberChunks } from './numberChunks';

/** How far the numbers of two tensors of one shape lie apart. All but the counts are of the finite ones. */
export interface NumbersDiff {
  readonly count: number;
  /** Numbers that are not the same; NaN is the same as NaN. */
  readonly differing: number;
  /** Of these, those of which either is not finite: they are in none of the figures below. */
  readonly notFinite: number;
  /** The largest of |b - a|, and the mean over all finite ones. */
  readonly maxAbs: number;
  readonly meanAbs: number;
  /** L2 norm of b - a over that of a; null where a is nothing but zeros, and b is not. */
  readonly relative: number | null;
  /** Where the largest lies, an index from 0 along each axis, and what both have there; null for none. */
  readonly largest: {
    readonly at: readonly number[];
    readonly a: number;
    readonly b: number;
  } | null;
}

/**
 * Holds two tensors of one shape against each other, chunk by chunk, whatever their number formats are;
 * between chunks `breathe` lets messages in, and what it throws ends the work.
 * Errors: `weights-malformed` for a number format that is not read.
 */
export async function diffTensor(
  a: StoredTensor,
  b: StoredTensor,
  breathe: Breathe,
): Promise<NumbersDiff> {
  const sums: Sums = {
    seen: 0,
    finite: 0,
    differing: 0,
    notFinite: 0,
    sum: 0,
    squares: 0,
    squaresOfA: 0,
    largest: null,
  };
  const others = numberChunks(b);
  for (const ours of numberChunks(a)) {
    const theirs = others.next().value;
    if (theirs === undefined) throw new Error(`tensors of two lengths: ${a.name}`);
    addChunk(sums, ours, theirs);
    await breathe();
  }
  const { finite, differing, notFinite, sum, squares, squaresOfA, largest } = sums;
  return {
    count: elementsOf(a.shape),
    differing,
    notFinite,
    maxAbs: largest === null ? 0 : Math.abs(largest.b - largest.a),
    meanAbs: finite === 0 ? 0 : sum / finite,
    relative: relativeOf(squares, squaresOfA),
    largest: largest && { at: indexAt(largest.place, a.shape), a: largest.a, b: largest.b },
  };
}

interface Sums {
  seen: number;
  finite: number;
  differing: number;
  notFinite: number;
  sum: number;
  squares: number;
  squaresOfA: number;
  largest: { readonly place: number; readonly a: number; readonly b: number } | null;
}

function addChunk(sums: Sums, ours: ArrayLike<number>, theirs: ArrayLike<number>): void {
  let [finite, differing, notFinite, sum, squares, squaresOfA] = [0, 0, 0, 0, 0, 0];
  let most = sums.largest === null ? 0 : Math.abs(sums.largest.b - sums.largest.a);
  for (let at = 0; at < ours.length; at += 1) {
    const [a, b] = [ours[at] ?? 0, theirs[at] ?? 0];
    const apart = b - a;
    // Of NaN and infinities the difference is not finite.
    if (apart - apart !== 0) {
      if (a === b || (Number.isNaN(a) && Number.isNaN(b))) continue;
      differing += 1;
      notFinite += 1;
      continue;
    }
    finite += 1;
    squaresOfA += a * a;
    if (apart === 0) continue;
    const size = Math.abs(apart);
    differing += 1;
    sum += size;
    squares += apart * apart;
    if (size > most) {
      most = size;
      sums.largest = { place: sums.seen + at, a, b };
    }
  }
  sums.seen += ours.length;
  sums.finite += finite;
  sums.differing += differing;
  sums.notFinite += notFinite;
  sums.sum += sum;
  sums.squares += squares;
  sums.squaresOfA += squaresOfA;
}

/** The L2 norm of what is apart over that of A; null where it would be without bound. */
export function relativeOf(squares: number, squaresOfA: number): number | null {
  if (squares === 0) return 0;
  return squaresOfA === 0 ? null : Math.sqrt(squares / squaresOfA);
}

/** The place of an element along each axis, row-major. */
function indexAt(place: number, shape: readonly number[]): readonly number[] {
  let rest = place;
  return shape.map((_, axis) => {
    const step = elementsOf(shape.slice(axis + 1));
    const index = Math.floor(rest / step);
    rest -= index * step;
    return index;
  });
}
