import { issues } from '../../i18n/en/issues';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(issues);
