/** The 97.5 % quantile of the normal distribution. */
const Z95 = 1.959963984540054;

/**
 * Wilson's 95 % interval of a share, `hits` of `total`: `[low, high]`, both between 0 and 1; `[0, 1]` of nothing.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
 */
export function wilson95(hits: number, total: number): readonly [number, number] {
  if (total === 0) return [0, 1];
  const share = hits / total;
  const squared = (Z95 * Z95) / total;
  const centre = share + squared / 2;
  const half = Z95 * Math.sqrt((share * (1 - share)) / total + squared / (4 * total));
  const scale = 1 + squared;
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}
