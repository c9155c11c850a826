import { controls } from '../../i18n/en/controls';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(controls);
