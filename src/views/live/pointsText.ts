/** A change of a probability in points of percent, signed, with a true minus: +3.2, −12.0, 0.0. */
export function pointsText(change: number): string {
  const points = (100 * Math.abs(change)).toFixed(1);
  if (Number(points) === 0) return points;
  return `${change < 0 ? '−' : '+'}${points}`;
}
