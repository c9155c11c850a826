import { counted } from '../../i18n/counted';
import { maps } from '../../i18n/en/maps';
import { wordsOf } from '../../i18n/words';

export const t = counted(wordsOf(maps));
