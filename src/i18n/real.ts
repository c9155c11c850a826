/** A weight or a statistic of weights, four significant digits: −0.01235, 2.5, 1.2e−7. */
export function real(value: number): string {
  const text = String(Number(value.toPrecision(4)));
  return text.replaceAll('-', '−').replace('e+', 'e');
}
