import { formulas } from '../../i18n/en/formulas';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(formulas);
