import { counted } from '../../i18n/counted';
import { paths } from '../../i18n/en/paths';
import { wordsOf } from '../../i18n/words';

export const t = counted(wordsOf(paths));
