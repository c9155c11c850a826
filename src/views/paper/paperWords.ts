import { paper } from '../../i18n/en/paper';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(paper);
