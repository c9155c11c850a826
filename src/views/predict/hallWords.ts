import { app } from '../../i18n/en/app';
import { hall } from '../../i18n/en/hall';
import { wordsOf } from '../../i18n/words';

/** Says the words of what is hidden, and of the presenter. */
export const t = wordsOf(hall, app);
