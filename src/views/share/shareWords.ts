import { share } from '../../i18n/en/share';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(share);
