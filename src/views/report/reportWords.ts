import { report } from '../../i18n/en/report';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(report);
