import { diff } from '../../i18n/en/diff';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(diff);
