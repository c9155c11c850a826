import { counted } from '../../i18n/counted';
import { selfTest } from '../../i18n/en/selfTest';
import { wordsOf } from '../../i18n/words';

export const t = counted(wordsOf(selfTest));
