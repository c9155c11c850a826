import { sweep } from '../../../i18n/en/roofline';
import { wordsOf } from '../../../i18n/words';

export const t = wordsOf(sweep);
