import { infer } from '../../i18n/en/infer';
import { notices } from '../../i18n/en/notices';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(notices, infer);
