import { fixed as decimal } from '../../i18n/format';

/** A number with so many decimals and a true minus sign. */
export function fixed(value: number, decimals: number): string {
  const text = decimal(Math.abs(value), decimals);
  return value < 0 && text !== decimal(0, decimals) ? `−${text}` : text;
}

/** A change with so many decimals: +1.2, −0.3, 0.0. */
export function signedFixed(change: number, decimals: number): string {
  const text = fixed(change, decimals);
  return change > 0 && text !== decimal(0, decimals) ? `+${text}` : text;
}

/** A change of a probability in percentage points: +1.2, −0.3, 0.0. */
export function points(change: number): string {
  return signedFixed(100 * change, 1);
}
