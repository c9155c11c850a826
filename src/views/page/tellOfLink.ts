import { languageOf } from '../../i18n/languageOf';
import type { State } from '../../store/state';
import { linkedTag } from './openingLanguage';

/** Tells of a language in the link that the page does not speak. */
export function tellOfLink({ notify }: Pick<State, 'notify'>, query: string): void {
  const tag = linkedTag(query);
  if (tag === null || languageOf([tag]) !== undefined) return;
  notify({ kind: 'link-field', field: 'lang', value: tag.slice(0, 40) });
}
