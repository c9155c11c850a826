import { t } from './glossaryWords';
import { TERM_IDS, type TermId } from './terms';
import { englishName, termName } from './termWords';

/** The terms, by their names in the page's language; with something typed those that have it in a name or in what they mean, names first. */
export function found(typed: string, tag: string): readonly TermId[] {
  const wanted = typed.trim().toLowerCase();
  const has = (text: string) => text.toLowerCase().includes(wanted);
  const inOrder = TERM_IDS.toSorted((one, other) =>
    termName(one).localeCompare(termName(other), tag),
  );
  const isNamed = (id: TermId) => has(termName(id)) || has(englishName(id));
  const named = inOrder.filter(isNamed);
  return [...named, ...inOrder.filter((id) => !isNamed(id) && has(t(`glossary.${id}`)))];
}
