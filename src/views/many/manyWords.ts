import { many } from '../../i18n/en/many';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(many);
