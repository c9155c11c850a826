import { erfc } from './erfc';

/** Below so many photos on which one alone is right, the binomial distribution is summed. */
const FEW = 25;

/** Whether two networks differ, by the photos on which one alone is right. */
export interface McNemar {
  /** Photos that A alone has right, and B alone. */
  readonly b: number;
  readonly c: number;
  /** The probability of so large a difference, either way, if both were right equally often. */
  readonly p: number;
  readonly method: 'exact-binomial' | 'chi-square-corrected';
  /** Chi-square, one degree of freedom, with Edwards' continuity correction; null where the test is exact. */
  readonly chiSquare: number | null;
}

/**
 * McNemar's test of A against B on the same photos, two-sided: exact below 25 discordant photos,
 * else chi-square with continuity correction.
 * Source: Q. McNemar 1947; A. L. Edwards 1948; T. G. Dietterich 1998 recommends it for classifiers.
 */
export function mcNemar(b: number, c: number): McNemar {
  const discordant = b + c;
  if (discordant < FEW) {
    return { b, c, p: exactP(b, c), method: 'exact-binomial', chiSquare: null };
  }
  const chiSquare = Math.max(0, Math.abs(b - c) - 1) ** 2 / discordant;
  const p = erfc(Math.sqrt(chiSquare / 2));
  return { b, c, p, method: 'chi-square-corrected', chiSquare };
}

/** Twice the smaller tail of the binomial distribution of one half. */
function exactP(b: number, c: number): number {
  const trials = b + c;
  let term = 0.5 ** trials;
  let tail = term;
  for (let hits = 1; hits <= Math.min(b, c); hits += 1) {
    term *= (trials - hits + 1) / hits;
    tail += term;
  }
  return Math.min(1, 2 * tail);
}
