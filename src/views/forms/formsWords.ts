import { forms } from '../../i18n/en/forms';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(forms);
