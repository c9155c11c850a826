import { inspect } from '../../i18n/en/inspect';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(inspect);
