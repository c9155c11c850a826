import { crops } from '../../i18n/en/crops';
import { infer } from '../../i18n/en/infer';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(infer, crops);
