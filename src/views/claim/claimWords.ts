import { claim } from '../../i18n/en/claim';
import { wordsOf } from '../../i18n/words';

/** Says the words of the claim over the lanes. */
export const t = wordsOf(claim);
