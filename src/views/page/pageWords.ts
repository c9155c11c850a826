import { page } from '../../i18n/en/page';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(page);
