import { intake } from '../../i18n/en/intake';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(intake);
