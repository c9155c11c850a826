/** A median of fewer says little. */
export const LEAST_ROUNDS = 5;

/** So many rounds, or fewer, but at least five, where they take longer than `enoughMs`. round: told how many came before. */
export async function roundsOf<T>(
  round: (before: number) => Promise<T>,
  rounds: number,
  enoughMs: number,
): Promise<T[]> {
  const all: T[] = [];
  const start = performance.now();
  while (all.length < rounds) {
    if (all.length >= LEAST_ROUNDS && performance.now() - start > enoughMs) break;
    all.push(await round(all.length));
  }
  return all;
}
