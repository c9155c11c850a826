import { settings } from '../../i18n/en/settings';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(settings);
