import { keep } from '../../i18n/en/keep';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(keep);
