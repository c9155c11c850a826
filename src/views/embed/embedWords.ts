import { embed } from '../../i18n/en/embed';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(embed);
