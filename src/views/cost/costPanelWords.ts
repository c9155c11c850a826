import { costPanel } from '../../i18n/en/costPanel';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(costPanel);
