/** What a letter after a number multiplies it by, as powers of ten. */
const SCALES: Readonly<Record<string, number>> = { k: 3, M: 6, G: 9, T: 12, 万: 4, 亿: 8 };

/**
 * A number as people type it: with spaces, or with commas between thousands; a comma before one or two last digits
 * is a decimal one; with a letter of the page's for its scale, 25.6 M. null where it is none.
 */
export function typedNumber(text: string): number | null {
  const bare = text.replaceAll(/[\s_’'%]/g, '');
  const [, digits = bare, letter = ''] = /^(.*\d)([kMGT万亿])$/.exec(bare) ?? [];
  const pointed = /^\d+,\d{1,2}$/.test(digits)
    ? digits.replace(',', '.')
    : digits.replaceAll(',', '');
  // The scale goes in as digits do: 25.6 times a million would not be whole.
  return /^-?\d+(\.\d+)?$/.test(pointed) ? Number(`${pointed}e${SCALES[letter] ?? 0}`) : null;
}
