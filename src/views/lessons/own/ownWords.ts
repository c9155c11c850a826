import { ownLessons } from '../../../i18n/en/ownLessons';
import { wordsOf } from '../../../i18n/words';

export const t = wordsOf(ownLessons);
