import { language } from './language';

/** A weight or a statistic of weights, four significant digits: −0.01235, 2.5, 1.2e−7. */
export function real(value: number): string {
  const [mantissa = '', exponent] = String(Number(value.toPrecision(4))).split('e');
  const digits = { maximumSignificantDigits: 4, useGrouping: false };
  const written = new Intl.NumberFormat(language(), digits).format(Number(mantissa));
  const text = exponent === undefined ? written : `${written}e${exponent.replace('+', '')}`;
  return text.replaceAll('-', '−');
}
