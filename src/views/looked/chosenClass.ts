import { rankClasses } from '../../core/answer';

/** The class that maps are of: the one that was chosen where the network has it, else its first answer. */
export function chosenClass(logits: ArrayLike<number>, asked: number | null): number {
  if (asked !== null && asked < logits.length) return asked;
  return rankClasses(logits, null, 1)[0]?.index ?? 0;
}

/** The class that a text means: its name, whatever its case, or its number; null where there is none. */
export function classOf(text: string, names: readonly string[]): number | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  const named = names.findIndex((name) => name.toLowerCase() === wanted);
  if (named >= 0) return named;
  const index = /^\d{1,6}$/.test(wanted) ? Number(wanted) : -1;
  return index >= 0 && index < names.length ? index : null;
}
