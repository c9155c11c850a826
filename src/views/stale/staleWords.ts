import { stale } from '../../i18n/en/stale';
import { wordsOf } from '../../i18n/words';

/** Says what a lane still shows. */
export const t = wordsOf(stale);
