import { relatives } from '../../i18n/en/relatives';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(relatives);
