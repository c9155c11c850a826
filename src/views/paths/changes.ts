import { rankClasses, softmax } from '../../core/answer';
import type { LookAnswers } from '../../store/looks';
import type { Effect } from '../../store/view';

/** What became of one class. */
export interface ClassChange {
  readonly index: number;
  readonly logit: number;
  readonly probability: number;
  /** With a part off; null while there is no such answer. */
  readonly after: { readonly logit: number; readonly probability: number } | null;
}

/** Up to so many classes are all told. */
const FEW_CLASSES = 10;
const LIKELIEST = 5;

/** The likeliest classes before and after, in the order before; all of a few. */
export function changesOf(before: Float32Array, after: Float32Array | null): ClassChange[] {
  const most = before.length <= FEW_CLASSES ? before.length : LIKELIEST;
  const old = rankClasses(before, null);
  const now = after && softmax(after);
  const newcomers = after === null ? [] : rankClasses(after, null, most);
  const told = new Set([...old.slice(0, most), ...newcomers].map(({ index }) => index));
  return old
    .filter(({ index }) => told.has(index))
    .map(({ index, probability }) => ({
      index,
      logit: before[index] ?? Number.NaN,
      probability,
      after: after && now && { logit: after[index] ?? Number.NaN, probability: now[index] ?? 0 },
    }));
}

/** What a path off alone does to the answer of the whole network. */
export interface RankedPath {
  /** From 0. */
  readonly path: number;
  readonly probabilityChange: number;
  readonly logitChange: number;
}

/** The class that paths are ranked for: the whole network's answer. */
export function rankedClass({ plain }: Pick<LookAnswers['ranking'], 'plain'>): number {
  return rankClasses(plain, null, 1)[0]?.index ?? 0;
}

/** Paths, those that change most first, whichever way. */
export function rankedPaths(
  { plain, paths }: Pick<LookAnswers['ranking'], 'plain' | 'paths'>,
  by: Effect,
): RankedPath[] {
  const index = rankedClass({ plain });
  const shareOf = (logits: Float32Array) => softmax(logits)[index] ?? Number.NaN;
  const [logit, share] = [plain[index] ?? Number.NaN, shareOf(plain)];
  return paths
    .map((logits, path) => ({
      path,
      probabilityChange: shareOf(logits) - share,
      logitChange: (logits[index] ?? Number.NaN) - logit,
    }))
    .sort((one, other) => Math.abs(effectOf(other, by)) - Math.abs(effectOf(one, by)));
}

/** What paths are sorted by. */
export function effectOf({ probabilityChange, logitChange }: RankedPath, by: Effect): number {
  return by === 'logit' ? logitChange : probabilityChange;
}
