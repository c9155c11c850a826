import { looks } from '../../i18n/en/looks';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(looks);
