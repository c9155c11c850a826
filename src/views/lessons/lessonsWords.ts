import { lessons } from '../../i18n/en/lessons';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(lessons);
