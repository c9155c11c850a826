import { live } from '../../i18n/en/live';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(live);
