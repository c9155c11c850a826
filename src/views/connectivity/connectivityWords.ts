import { connectivity } from '../../i18n/en/connectivity';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(connectivity);
