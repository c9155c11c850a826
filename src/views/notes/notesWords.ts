import { notes } from '../../i18n/en/notes';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(notes);
