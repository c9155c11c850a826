/**
 * Index of the entry that typed letters mean, from `from` on and around: one that begins with
 * them, else one that holds them; "34" finds ResNet-34. Undefined where there is none.
 */
export function typeAhead(
  labels: readonly string[],
  typed: string,
  from: number,
): number | undefined {
  const wanted = typed.toLowerCase();
  const order = labels.map((_, index) => (from + index) % labels.length);
  const find = (test: (label: string) => boolean) =>
    order.find((index) => test(labels[index]?.toLowerCase() ?? ''));
  return find((label) => label.startsWith(wanted)) ?? find((label) => label.includes(wanted));
}
