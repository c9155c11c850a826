import { code } from '../../i18n/en/code';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(code);
