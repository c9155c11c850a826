import { landscape } from '../../../i18n/en/landscape';
import { wordsOf } from '../../../i18n/words';

export const t = wordsOf(landscape);
