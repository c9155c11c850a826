import { cost } from '../../i18n/en/cost';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(cost);
