import { t } from './glossaryWords';
import type { TermId } from './terms';
import { englishName, termName } from './termWords';

/** A term with what English calls it, where that is another name. */
export function fullName(id: TermId): string {
  const [name, english] = [termName(id), englishName(id)];
  return name.includes(english) ? name : t('glossary.english', { name, english });
}
