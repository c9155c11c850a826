/** Where labels are looked up: the index of the class that one means. */
export type ClassIndex = (label: string) => number | null;

const INDEX = /^(?:0|[1-9]\d{0,5})$/;

/**
 * Looks up labels among a network's classes: by name (of several with one name the first), by the id that
 * a data set has for it (`n01440764` of WordNet), or by index from 0. Case, and what joins words, do not count.
 * `ids` has the ids in the order of the classes.
 */
export function classIndex(classes: readonly string[], ids: readonly string[] = []): ClassIndex {
  const known = new Map<string, number>();
  const learn = (word: string, index: number) => {
    const key = plain(word);
    if (key !== '' && !known.has(key)) known.set(key, index);
  };
  ids.forEach(learn);
  classes.forEach(learn);
  return (label) => {
    const named = known.get(plain(label));
    if (named !== undefined) return named;
    const index = INDEX.test(label.trim()) ? Number(label) : Number.NaN;
    return index < classes.length ? index : null;
  };
}

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
