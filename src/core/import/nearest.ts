const MAX_NAMES = 3;
const MAX_LENGTH = 64;

/** The names that come nearest to a text, best first: at most three, none that is far off. */
export function nearestNames(text: string, names: readonly string[]): readonly string[] {
  const wanted = text.slice(0, MAX_LENGTH);
  const farthest = Math.max(2, Math.floor(wanted.length / 2));
  return names
    .map((name) => ({ name, distance: editDistance(wanted, name) }))
    .filter(({ distance }) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_NAMES)
    .map(({ name }) => name);
}

/** Levenshtein's distance, one row of its table at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [index, letter] of Array.from(a).entries()) {
    let [left, diagonal] = [index + 1, index];
    row = row.map((above, at) => {
      const replaced = diagonal + (letter === b[at - 1] ? 0 : 1);
      if (at > 0) left = Math.min(above + 1, left + 1, replaced);
      diagonal = above;
      return left;
    });
  }
  return row.at(-1) as number;
}
