import { maps } from '../../i18n/en/maps';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(maps);
