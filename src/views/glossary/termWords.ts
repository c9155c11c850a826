import { terms } from '../../i18n/en/terms';
import { wordsOf } from '../../i18n/words';
import type { TermId } from './terms';

const t = wordsOf(terms);

/** A term as the page has it in its language. */
export function termName(id: TermId): string {
  return t(`term.${id}`);
}

/** What English calls it, which papers and code do too. */
export function englishName(id: TermId): string {
  return terms[`term.${id}`];
}
