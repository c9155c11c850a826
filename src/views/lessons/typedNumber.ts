/**
 * A number as people type it: with spaces, or with commas between thousands; a comma before one or two last digits
 * is a decimal one. null where it is none.
 */
export function typedNumber(text: string): number | null {
  const bare = text.replaceAll(/[\s_’'%]/g, '');
  const pointed = /^\d+,\d{1,2}$/.test(bare) ? bare.replace(',', '.') : bare.replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(pointed) ? Number(pointed) : null;
}
