import { fixed } from '../../i18n/format';

/** A change of a probability in points of percent, signed, with a true minus: +3.2, −12.0, 0.0. */
export function pointsText(change: number): string {
  const points = fixed(100 * Math.abs(change), 1);
  if (points === fixed(0, 1)) return points;
  return `${change < 0 ? '−' : '+'}${points}`;
}
