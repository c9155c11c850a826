import { formTimes } from '../../i18n/en/formTimes';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(formTimes);
