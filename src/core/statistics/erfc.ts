/** Below it the series has few terms and loses no digits; above it the continued fraction converges fast. */
const SERIES_TO = 2;
const LEAST = 1e-300;
const PRECISION = 1e-16;
const MOST_STEPS = 300;

/** The complementary error function of x >= 0: how much of a normal distribution is beyond x * sqrt(2) on both sides. */
export function erfc(x: number): number {
  return x < SERIES_TO ? 1 - bySeries(x) : byFraction(x);
}

/** erf(x) = 2 / sqrt(pi) * exp(-x^2) * sum of 2^n x^(2n+1) / (1 * 3 * ... * (2n+1)); all terms are positive. */
function bySeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > PRECISION * sum; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** erfc(x) = exp(-x^2) / sqrt(pi) / (x + (1/2) / (x + 1 / (x + (3/2) / (x + ...)))), by Lentz's method. */
function byFraction(x: number): number {
  let value = x;
  let [above, below] = [x, 0];
  for (let n = 1; n <= MOST_STEPS; n += 1) {
    below = 1 / Math.max(LEAST, x + (n / 2) * below);
    above = x + n / 2 / above;
    const change = above * below;
    value *= change;
    if (Math.abs(change - 1) < PRECISION) break;
  }
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / value;
}
