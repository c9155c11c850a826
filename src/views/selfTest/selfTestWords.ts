import { selfTest } from '../../i18n/en/selfTest';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(selfTest);
