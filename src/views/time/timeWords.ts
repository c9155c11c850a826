import { time } from '../../i18n/en/time';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(time);
