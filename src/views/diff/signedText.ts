import { exact } from '../../i18n/format';

/** A difference to the unit, with a true minus sign: +1,024, −36,864; 0 has none. */
export function signedText(value: number): string {
  if (value === 0) return exact(0);
  return `${value < 0 ? '−' : '+'}${exact(Math.abs(value))}`;
}
