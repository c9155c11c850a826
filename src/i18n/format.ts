import { decimal } from './decimal';
import { format } from './en/format';
import { wordsOf } from './words';

const t = wordsOf(format);

/** Steps of a thousand and their letters. */
const SCALES = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** Every digit: 25,028,904. */
export function exact(value: number | bigint): string {
  return decimal(value, 0, 0);
}

/** A number of as many decimals as asked for: 1,234.50. */
export function fixed(value: number, digits: number): string {
  return decimal(value, digits, digits);
}

/** Four digits at most with a letter for the scale: 25.03 M, 4.23 G, 667.1 M; below 1,000 as it is. */
export function short(value: number): string {
  // 999,950 would read "1000.0 k": what rounds up to a thousand belongs to the next scale.
  const scale = SCALES.find(([factor]) => Math.abs(value) >= factor * 0.99995);
  if (scale === undefined) return exact(value);
  return `${fourDigits(value / scale[0])} ${scale[1]}`;
}

/** A ratio to one, in three digits from one on: 0.98x, 1.03x, 84.4x, 138x. */
export function ratio(value: number): string {
  if (value < 9.995) return `${fourDigits(value)}×`;
  const digits = value < 99.95 ? 1 : 0;
  return `${decimal(value, digits, digits)}×`;
}

/** A factor within a sentence, two decimals at most: 1.5, 0.33, 13, 1,024. */
export function factor(value: number): string {
  return decimal(value, 0, 2);
}

/** A signed change in percent with a true minus sign: +30 %, −2.1 %. */
export function signedPercent(value: number): string {
  const digits = Math.abs(value) < 9.95 ? 1 : 0;
  const rounded = Number(Math.abs(value).toFixed(digits));
  const sign = rounded === 0 ? '' : value < 0 ? '−' : '+';
  return percentOf(sign + decimal(rounded, 0, digits));
}

/** A share of one in percent: 87.6 %, 0.3 %. */
export function percent(share: number, digits = 1): string {
  return percentOf(fixed(100 * share, digits));
}

/** A time: 0.12 ms, 12.3 ms, 181 ms, 2.41 s. */
export function duration(ms: number): string {
  if (ms >= 999.5) return `${fourDigits(ms / 1000)} s`;
  if (ms < 0.995) return `${fixed(ms, 2)} ms`;
  return `${fixed(ms, ms < 99.95 ? 1 : 0)} ms`;
}

/** Bytes in powers of ten: 102.2 MB. */
export function bytes(value: number): string {
  return value < 1000 ? `${exact(value)} B` : `${short(value)}B`;
}

function fourDigits(value: number): string {
  const size = Math.abs(value);
  if (size >= 999.95) return exact(value);
  return fixed(value, size >= 99.995 ? 1 : 2);
}

function percentOf(number: string): string {
  return t('format.percent', { number });
}
