import { help } from '../../i18n/en/help';
import { type KeyOf, wordsOf } from '../../i18n/words';

export const t = wordsOf(help);
export type HelpKey = KeyOf<typeof t>;
