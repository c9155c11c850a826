/** A number with so many decimals and a true minus sign. */
export function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return (Number(text) === 0 ? text.replace('-', '') : text).replace('-', '−');
}

/** A change with so many decimals: +1.2, −0.3, 0.0. */
export function signedFixed(change: number, decimals: number): string {
  const text = fixed(change, decimals);
  return Number.parseFloat(text) > 0 ? `+${text}` : text;
}

/** A change of a probability in percentage points: +1.2, −0.3, 0.0. */
export function points(change: number): string {
  return signedFixed(100 * change, 1);
}
