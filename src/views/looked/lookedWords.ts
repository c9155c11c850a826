import { looked } from '../../i18n/en/looked';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(looked);
