import { counted } from '../../i18n/counted';
import { many } from '../../i18n/en/many';
import { wordsOf } from '../../i18n/words';

export const t = counted(wordsOf(many));
