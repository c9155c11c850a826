import { answers } from '../../i18n/en/answers';
import { looks } from '../../i18n/en/looks';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(looks, answers);
