/** What most witnesses say; of equals what was said first. Undefined where none says anything. */
export function majority<T extends number | string>(
  witnesses: Iterable<T | undefined>,
): T | undefined {
  const counts = new Map<T, number>();
  for (const each of witnesses) {
    if (each !== undefined) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  let [most, highest]: [T | undefined, number] = [undefined, 0];
  for (const [value, count] of counts) {
    if (count > highest) [most, highest] = [value, count];
  }
  return most;
}
