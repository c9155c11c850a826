import { counted } from '../../i18n/counted';
import { benchmark } from '../../i18n/en/benchmark';
import { wordsOf } from '../../i18n/words';

export const t = counted(wordsOf(benchmark));
