import { controls } from '../../i18n/en/controls';
import { lock } from '../../i18n/en/lock';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(controls, lock);
