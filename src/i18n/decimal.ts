import { language } from './language';

/** The browser's own formats, made when first needed. */
const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number with so many decimals at least and at most, halves away from zero, as all languages of the page write it: a point,
 * and a comma at each third digit. `Intl.NumberFormat` says the same, and takes longer to set up than the rest of the first
 * picture's texts; it writes what has more digits than a double holds.
 */
export function decimal(value: number | bigint, least: number, most: number): string {
  if (typeof value === 'bigint') return grouped(String(value));
  const units = unitsOf(Math.abs(value), most);
  if (!Number.isSafeInteger(units)) return formatOf(least, most).format(value);
  const digits = String(units).padStart(most + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - most));
  const decimals = withoutZeros(digits.slice(digits.length - most), least);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return sign + (decimals === '' ? whole : `${whole}.${decimals}`);
}

/** A number in units of its last decimal: that of its shortest text is rounded, so that 1.005 becomes 1.01. */
function unitsOf(value: number, decimals: number): number {
  const text = String(value);
  // Very large and very small ones have an exponent.
  if (text.includes('e')) return Number.NaN;
  const [whole = '', fraction = ''] = text.split('.');
  const kept = Number(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  return kept + ((fraction[decimals] ?? '0') >= '5' ? 1 : 0);
}

function grouped(digits: string): string {
  return digits.length < 4 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Without zeros at the end, but for the first `least`. */
function withoutZeros(decimals: string, least: number): string {
  let end = decimals.length;
  while (end > least && decimals[end - 1] === '0') end -= 1;
  return decimals.slice(0, end);
}

function formatOf(least: number, most: number): Intl.NumberFormat {
  const key = `${language()} ${least} ${most}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const decimals = { minimumFractionDigits: least, maximumFractionDigits: most };
  const format = new Intl.NumberFormat(language(), decimals);
  formats.set(key, format);
  return format;
}
