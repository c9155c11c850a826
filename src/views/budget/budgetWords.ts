import { budget } from '../../i18n/en/budget';
import { lock } from '../../i18n/en/lock';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(budget, lock);
