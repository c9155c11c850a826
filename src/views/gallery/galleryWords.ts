import { gallery } from '../../i18n/en/gallery';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(gallery);
