import { paths } from '../../i18n/en/paths';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(paths);
